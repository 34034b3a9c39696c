import {
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { TextNode } from '#shared/report/flow.ts';
import { wordsOf } from '#shared/report/read.ts';
import type { WordPart } from './report-word-blocks.ts';
import { DEEPEST_LIST, LISTS } from './report-word-look.ts';
import { wordTable } from './report-word-table.ts';
import { writable } from './writable.ts';

type NodeOf<Type extends TextNode['type']> = Extract<TextNode, { type: Type }>;
type Phrase = NodeOf<'paragraph'>['children'][number];

/** What is known of a text as a whole while its nodes are written. */
export interface TextContext {
  /** How deep its highest heading is. */
  top: number;
  /** Where links that are written elsewhere lead. */
  addresses: ReadonlyMap<string, string>;
  /** Footnotes by their names, with their numbers from 1. */
  notes: ReadonlyMap<string, { number: number; node: NodeOf<'footnoteDefinition'> }>;
  /** Counts the numbered lists, so that each begins at one. */
  nextList: () => number;
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  strike?: boolean;
  style?: string;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

export function textContext(nodes: readonly TextNode[], top: number): TextContext {
  const defined = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node] : []));
  let lists = 0;
  return {
    top,
    addresses: new Map(
      nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
    ),
    notes: new Map(defined.map((node, at) => [node.identifier, { number: at + 1, node }])),
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
}

const text = (value: string, look: Look): TextRun[] =>
  writable(value)
    .split('\n')
    .map((line, at) => new TextRun({ text: at === 0 ? line : ` ${line}`, ...look }));

function linked(
  address: string | undefined,
  children: readonly Phrase[],
  context: TextContext,
  look: Look,
): ParagraphChild[] {
  const inside = children.flatMap((child) => phrase(child, context, { ...look, style: 'Hyperlink' }));
  // An address that is none Word could open is left out; its words stay.
  return address !== undefined && /^(https?|mailto):/i.test(address)
    ? [new ExternalHyperlink({ link: address, children: inside })]
    : children.flatMap((child) => phrase(child, context, look));
}

function phrase(node: Phrase, context: TextContext, look: Look): ParagraphChild[] {
  const all = (children: readonly Phrase[], more: Look) =>
    children.flatMap((child) => phrase(child, context, { ...look, ...more }));
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return text(node.value, look);
    case 'strong':
      return all(node.children, { bold: true });
    case 'emphasis':
      return all(node.children, { italics: true });
    case 'delete':
      return all(node.children, { strike: true });
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'link':
      return linked(node.url, node.children, context, look);
    case 'linkReference':
      return linked(context.addresses.get(node.identifier), node.children, context, look);
    case 'image':
    case 'imageReference':
      return text(node.alt ?? '', { ...look, italics: true });
    case 'footnoteReference': {
      const note = context.notes.get(node.identifier);
      return note ? [new FootnoteReferenceRun(note.number)] : [];
    }
    default:
      return [];
  }
}

const paragraph = (
  children: readonly Phrase[],
  context: TextContext,
  more: { style?: string } = {},
): Paragraph => new Paragraph({ ...more, children: children.flatMap((child) => phrase(child, context, {})) });

function listParts(node: NodeOf<'list'>, context: TextContext, level: number): WordPart[] {
  const reference = node.ordered ? LISTS.numbers : LISTS.bullets;
  const instance = context.nextList();
  return node.children.flatMap((item) => {
    let isFirst = true;
    const sign = item.checked == null ? [] : [new TextRun(item.checked ? '☑ ' : '☐ ')];
    return item.children.flatMap((child): WordPart[] => {
      if (child.type === 'list') return listParts(child, context, Math.min(level + 1, DEEPEST_LIST));
      if (child.type !== 'paragraph') return textParts(child, context);
      const children = child.children.flatMap((one) => phrase(one, context, {}));
      const made = isFirst
        ? new Paragraph({ numbering: { reference, level, instance }, children: [...sign, ...children] })
        : new Paragraph({ indent: { left: 454 * (level + 1) }, children });
      isFirst = false;
      return [made];
    });
  });
}

const tableParts = (node: NodeOf<'table'>, context: TextContext): WordPart[] => {
  const cells = node.children.map((row, at) =>
    row.children.map((cell) => ({
      words: wordsOf(cell),
      children: cell.children.flatMap((child) => phrase(child, context, { bold: at === 0 })),
    })),
  );
  const [head = [], ...rows] = cells;
  return [wordTable(head, rows, 'Tablewords'), new Paragraph({ style: 'Note' })];
};

/** A node of the text in Word, without a sign of how it was typed. */
export function textParts(node: TextNode, context: TextContext, level = 0): WordPart[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[Math.min(5, Math.max(0, node.depth - context.top))] ?? HeadingLevel.HEADING_6,
          children: node.children.flatMap((child) => phrase(child, context, {})),
        }),
      ];
    case 'paragraph':
      return [paragraph(node.children, context)];
    case 'list':
      return listParts(node, context, level);
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [paragraph(child.children, context, { style: 'Blocktext' })]
          : textParts(child, context),
      );
    case 'code':
      return node.value
        .split('\n')
        .map((line) => new Paragraph({ style: 'Code', children: [new TextRun(writable(line))] }));
    case 'table':
      return tableParts(node, context);
    case 'thematicBreak':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B9B3A6', space: 1 } },
        }),
      ];
    default:
      return [];
  }
}

/** The footnotes of a text, by their numbers. */
export const footnotesOf = (context: TextContext): Record<string, { children: Paragraph[] }> =>
  Object.fromEntries(
    [...context.notes.values()].map(({ number, node }) => [
      String(number),
      {
        children: node.children.flatMap((child) =>
          child.type === 'paragraph' ? [paragraph(child.children, context)] : [],
        ),
      },
    ]),
  );
