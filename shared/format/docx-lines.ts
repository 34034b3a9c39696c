import type { TextMark } from '#shared/source/text-mark.ts';
import {
  cellWords,
  type DocumentLines,
  noLines,
  putItem,
  putParagraph,
  putRow,
  putTitle,
  type SetWords,
  setAs,
} from './document-lines.ts';

/** A node of mammoth's document tree, as far as words are concerned. */
interface Node {
  type: string;
  children: readonly unknown[];
  value: string;
  styleName: string;
  listLevel: number | null;
  ordered: boolean;
  breakType: string;
  capitals: boolean;
  bold: boolean;
  italic: boolean;
}

const property = (value: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(value, name)?.value;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function nodeOf(value: unknown): Node | null {
  if (typeof value !== 'object' || value === null) return null;
  const children = property(value, 'children');
  const numbering = property(value, 'numbering');
  const level =
    typeof numbering === 'object' && numbering !== null ? Number(property(numbering, 'level')) : null;
  return {
    type: text(property(value, 'type')),
    children: Array.isArray(children) ? children : [],
    value: text(property(value, 'value')),
    styleName: text(property(value, 'styleName')) || text(property(value, 'styleId')),
    listLevel: level === null || Number.isNaN(level) ? null : level,
    ordered: typeof numbering === 'object' && numbering !== null && property(numbering, 'isOrdered') === true,
    breakType: text(property(value, 'breakType')),
    capitals: property(value, 'isAllCaps') === true,
    bold: property(value, 'isBold') === true,
    italic: property(value, 'isItalic') === true,
  };
}

/** The words of a paragraph: a real tab is a tab, a line break a line break; notes, comments and pictures are no words. */
function wordsOf(node: Node, found: DocumentLines, before: string, marks: TextMark[]): string {
  switch (node.type) {
    case 'text':
      return before + node.value;
    case 'tab':
      return `${before}\t`;
    case 'break':
      return node.breakType === 'line' ? `${before}\n` : before;
    case 'image':
      found.pictures += 1;
      return before;
    default: {
      let words = before;
      for (const child of node.children) {
        const inner = nodeOf(child);
        if (inner) words = wordsOf(inner, found, words, marks);
      }
      const set = { start: before.length, end: words.length, level: null };
      const style = node.styleName.toLowerCase();
      if (set.end > set.start && (node.bold || style === 'strong')) marks.push({ ...set, what: 'bold' });
      if (set.end > set.start && (node.italic || style === 'emphasis'))
        marks.push({ ...set, what: 'italic' });
      return words;
    }
  }
}

/** A paragraph as its style sets it; a title is a heading of the first level. */
function styled(words: SetWords, style: string): SetWords {
  const level = style === 'title' ? 1 : Number(/^heading ?([1-6])$/.exec(style)?.[1] ?? 0);
  if (level > 0) return setAs(words, 'heading', level);
  return /^(?:intense ?)?quote$/.test(style) ? setAs(words, 'quote') : words;
}

function paragraph(node: Node, found: DocumentLines, counters: number[]): void {
  const marks: TextMark[] = [];
  const text = wordsOf(node, found, '', marks);
  const style = node.styleName.toLowerCase();
  const words = styled({ text, marks }, style);
  if (style === 'title') putTitle(text, 'title', found);
  else if (/^heading ?1$/.test(style)) putTitle(text, 'heading', found);
  if (node.listLevel === null || text.trim() === '') {
    if (text.trim() !== '') counters.length = 0;
    putParagraph(words, found);
    return;
  }
  counters.length = node.listLevel + 1;
  const number = (counters[node.listLevel] ?? 0) + 1;
  counters[node.listLevel] = number;
  putItem(words, node.listLevel, node.ordered ? `${number}.` : '-', found);
}

function table(node: Node, found: DocumentLines): void {
  for (const rowValue of node.children) {
    const row = nodeOf(rowValue);
    if (!row) continue;
    const cells = row.children.flatMap((value) => {
      const cell = nodeOf(value);
      if (!cell) return [];
      const inner = noLines();
      blocks(cell, inner);
      found.pictures += inner.pictures;
      return [cellWords(inner)];
    });
    putRow(cells, found);
  }
  putParagraph('', found);
}

function blocks(node: Node, found: DocumentLines): void {
  const counters: number[] = [];
  for (const value of node.children) {
    const child = nodeOf(value);
    if (child?.type === 'paragraph') paragraph(child, found, counters);
    else if (child?.type === 'table') table(child, found);
    else if (child) blocks(child, found);
  }
}

/** The body of mammoth's document tree as lines, one paragraph a line; `number` counts those lines. */
export function docxLines(document: unknown): DocumentLines {
  const found = noLines();
  const root = nodeOf(document);
  if (root) blocks(root, found);
  return found;
}
