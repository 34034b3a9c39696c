import { createElement, type ReactNode, useMemo } from 'react';
import { type MarkdownNode as Node, readMarkdown } from '#client/lib/markdown.ts';

type TableNode = Extract<Node, { type: 'table' }>;

const DEEPEST_HEADING = 6;
/** Everything else in a link could run something, or lead into the program under another name. */
const SAFE_LINK = /^(https?:|mailto:)/i;

/** Draws a tree as elements that this function names; nothing in the text becomes an element by itself. */
function drawer(firstHeading: number) {
  const inside = ({ children }: { children: readonly Node[] }): ReactNode => children.map(drawn);

  const table = ({ children: [head, ...rows] }: TableNode): ReactNode => (
    <table>
      <thead>
        <tr>
          {head?.children.map((cell, at) => (
            <th key={String(at)} scope="col">
              {inside(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={String(at)}>
            {row.children.map((cell, column) => (
              <td key={String(column)}>{inside(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  const element = (node: Node): ReactNode => {
    switch (node.type) {
      case 'text':
      case 'html':
      case 'yaml':
        return node.value;
      case 'paragraph':
        return <p>{inside(node)}</p>;
      case 'heading':
        return createElement(
          `h${Math.min(DEEPEST_HEADING, firstHeading + node.depth - 1)}`,
          null,
          inside(node),
        );
      case 'list':
        return node.ordered ? (
          <ol start={node.start ?? 1}>{inside(node)}</ol>
        ) : (
          <ul data-ticks={node.children.some(({ checked }) => checked != null) || undefined}>
            {inside(node)}
          </ul>
        );
      case 'listItem':
        return (
          <li>
            {node.checked != null && (node.checked ? '☑ ' : '☐ ')}
            {node.children.map((child, at) =>
              // A list of single lines is drawn close.
              child.type === 'paragraph' && !node.spread ? (
                <span key={String(at)}>{inside(child)}</span>
              ) : (
                drawn(child, at)
              ),
            )}
          </li>
        );
      case 'blockquote':
        return <blockquote>{inside(node)}</blockquote>;
      case 'code':
        return (
          <pre>
            <code>{node.value}</code>
          </pre>
        );
      case 'inlineCode':
        return <code>{node.value}</code>;
      case 'emphasis':
        return <em>{inside(node)}</em>;
      case 'strong':
        return <strong>{inside(node)}</strong>;
      case 'delete':
        return <del>{inside(node)}</del>;
      case 'break':
        return <br />;
      case 'thematicBreak':
        return <hr />;
      case 'table':
        return table(node);
      case 'link':
        return SAFE_LINK.test(node.url) ? (
          <a href={node.url} target="_blank" rel="noopener noreferrer">
            {inside(node)}
          </a>
        ) : (
          inside(node)
        );
      case 'linkReference':
        return inside(node);
      case 'image':
      case 'imageReference':
        return node.alt ? `[${node.alt}]` : '';
      case 'footnoteReference':
        return `[${node.identifier}]`;
      case 'footnoteDefinition':
        return <div>{inside(node)}</div>;
      default:
        return null;
    }
  };

  function drawn(node: Node, at: number): ReactNode {
    const made = element(node);
    return typeof made === 'string' ? made : <Part key={String(at)}>{made}</Part>;
  }
  return inside;
}

/** Gives a drawn part its key; it has nothing but its place. */
const Part = ({ children }: { children: ReactNode }) => children;

interface MarkdownTreeProps {
  text: string;
  heading: number;
}

interface MarkdownNodesProps {
  nodes: readonly Node[];
  /** The level of a heading of the first depth. */
  heading: number;
}

/** Nodes of a tree that was read elsewhere, as elements. */
export const MarkdownNodes = ({ nodes, heading }: MarkdownNodesProps) => drawer(heading)({ children: nodes });

/** A text in Markdown as elements; one that is too long or too dense to be read stays as it was written. */
export function MarkdownTree({ text, heading }: MarkdownTreeProps) {
  const tree = useMemo(() => readMarkdown(text), [text]);
  return tree === null ? <p>{text}</p> : drawer(heading)({ children: tree });
}
