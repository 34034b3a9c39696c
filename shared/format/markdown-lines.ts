import type { NotUnderstood } from './format.ts';
import type { Line } from './lines.ts';
import type { MarkdownRoot } from './markdown-tree.ts';

type Nodes = MarkdownRoot['children'][number];
type Parents = Extract<Nodes, { children: unknown }>;
type Table = Extract<Nodes, { type: 'table' }>;

export interface MarkdownLines {
  lines: Line[];
  /** The first heading of the first level. */
  title: string | null;
  /** Footnotes and raw HTML, which are no part of the talk. */
  leftOut: NotUnderstood[];
  /** Web addresses behind linked words. */
  addresses: number;
}

/** Stands for a line break that is meant, until the words become lines; a soft one is only a wrapped line. */
const HARD_BREAK = '\f';

/** The words of a phrase: emphasis and links fall away, line breaks stay. */
function phrase(node: Nodes, source: string, found: MarkdownLines): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return HARD_BREAK;
    case 'image':
    case 'imageReference':
      return node.alt ? `[${node.alt}]` : '';
    case 'footnoteReference':
      return '';
    case 'linkReference':
      return raw(node, source);
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) return HARD_BREAK;
      if (!/^<\/?[a-z][^>]*>$/i.test(node.value)) leaveOut(node, source, found);
      return '';
    case 'link':
      if (
        /^https?:/.test(node.url) &&
        !words(node, source, found).includes(node.url.replace(/^https?:\/\//, ''))
      ) {
        found.addresses += 1;
      }
      return words(node, source, found);
    default:
      return 'children' in node ? words(node, source, found) : '';
  }
}

const words = (node: Parents, source: string, found: MarkdownLines): string =>
  node.children.map((child) => phrase(child, source, found)).join('');

const raw = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

function leaveOut(node: Nodes, source: string, found: MarkdownLines): void {
  found.leftOut.push({ line: lineOf(node), text: raw(node, source).replace(/\s+/g, ' ').trim() });
}

function put(text: string, at: number, found: MarkdownLines, prefix = '', asTyped = false): void {
  const indent = ' '.repeat(prefix.length);
  for (const [order, line] of text.split('\n').entries()) {
    for (const [piece, words] of line.split(HARD_BREAK).entries()) {
      if (piece > 0 && words === '') continue;
      const first = order === 0 && piece === 0;
      const meant = piece > 0 || (asTyped && !first);
      found.lines.push({
        text: `${first ? prefix : indent}${words}`,
        number: at + order,
        ...(meant ? { begins: 'line' as const } : {}),
      });
    }
  }
}

const gap = (found: MarkdownLines, after: number): void => {
  found.lines.push({ text: '', number: after });
};

function table(node: Table, source: string, found: MarkdownLines): void {
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) =>
      words(cell, source, found)
        .replace(/[\n\f]/g, ' ')
        .trim(),
    );
    return cells.join('\t');
  });
  put(rows.join('\n'), lineOf(node), found, '', true);
}

/** One block as lines; `prefix` is what stands before its first line (a bullet, a number). */
function block(node: Nodes, source: string, found: MarkdownLines, prefix: string): void {
  switch (node.type) {
    case 'heading': {
      const text = words(node, source, found).replaceAll(HARD_BREAK, ' ').trim();
      if (node.depth === 1 && found.title === null && text !== '') found.title = text;
      put(text, lineOf(node), found, prefix);
      break;
    }
    case 'paragraph':
      put(words(node, source, found), lineOf(node), found, prefix);
      break;
    case 'code':
      put(node.value, lineOf(node) + (/^[`~]/.test(raw(node, source)) ? 1 : 0), found, '', true);
      break;
    case 'definition':
      put(raw(node, source), lineOf(node), found, prefix);
      break;
    case 'list': {
      const indent = ' '.repeat(prefix.length);
      for (const [order, item] of node.children.entries()) {
        const bullet = node.ordered ? `${(node.start ?? 1) + order}. ` : '- ';
        for (const [at, child] of item.children.entries()) {
          if (at > 0 && child.type === 'paragraph') gap(found, lineOf(child) - 1);
          block(child, source, found, at === 0 ? `${indent}${bullet}` : `${indent}  `);
        }
        if (node.spread) gap(found, item.position?.end.line ?? 0);
      }
      break;
    }
    case 'blockquote':
      for (const child of node.children) {
        block(child, source, found, prefix);
        gap(found, child.position?.end.line ?? 0);
      }
      break;
    case 'table':
      table(node, source, found);
      break;
    case 'html':
    case 'footnoteDefinition':
      leaveOut(node, source, found);
      break;
    default:
      break;
  }
}

/** A Markdown tree as readable plain lines with the numbers they have in the file. */
export function markdownLines(root: MarkdownRoot, source: string): MarkdownLines {
  const found: MarkdownLines = { lines: [], title: null, leftOut: [], addresses: 0 };
  for (const node of root.children) {
    if (node.type === 'yaml') continue;
    const before = found.lines.length;
    block(node, source, found, '');
    if (found.lines.length > before) gap(found, node.position?.end.line ?? 0);
  }
  return found;
}
