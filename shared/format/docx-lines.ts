import type { Line } from './lines.ts';

export interface DocxLines {
  lines: Line[];
  /** The first paragraph in the style Title, else the first Heading 1. */
  title: string | null;
  pictures: number;
}

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
  };
}

/** The words of a paragraph: a real tab is a tab, a line break a line break; notes, comments and pictures are no words. */
function wordsOf(node: Node, found: DocxLines): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
      return '\t';
    case 'break':
      return node.breakType === 'line' ? '\n' : '';
    case 'image':
      found.pictures += 1;
      return '';
    default:
      return node.children
        .map((child) => {
          const inner = nodeOf(child);
          return inner ? wordsOf(inner, found) : '';
        })
        .join('');
  }
}

function put(words: string, found: DocxLines): void {
  for (const [at, text] of words.split('\n').entries()) {
    found.lines.push({ text, number: found.lines.length + 1, begins: at === 0 ? 'paragraph' : 'line' });
  }
}

function paragraph(node: Node, found: DocxLines, counters: number[]): void {
  const words = wordsOf(node, found);
  const style = node.styleName.toLowerCase();
  if (words.trim() !== '' && (style === 'title' || (/^heading ?1$/.test(style) && found.title === null))) {
    if (style === 'title' && found.lines.length < 5) found.title = words.trim();
    else found.title ??= words.trim();
  }
  if (node.listLevel === null || words.trim() === '') {
    if (words.trim() !== '') counters.length = 0;
    put(words, found);
    return;
  }
  counters.length = node.listLevel + 1;
  const number = (counters[node.listLevel] ?? 0) + 1;
  counters[node.listLevel] = number;
  const bullet = node.ordered ? `${number}. ` : '- ';
  put(`${'  '.repeat(node.listLevel)}${bullet}${words}`, found);
}

/** A table row by row, its filled cells parted by tabs: so a table of names and words reads as a transcript. */
function table(node: Node, found: DocxLines): void {
  for (const rowValue of node.children) {
    const row = nodeOf(rowValue);
    if (!row) continue;
    const cells = row.children.flatMap((value) => {
      const cell = nodeOf(value);
      if (!cell) return [];
      const inner: DocxLines = { lines: [], title: null, pictures: 0 };
      blocks(cell, inner);
      found.pictures += inner.pictures;
      return [
        inner.lines
          .map((line) => line.text)
          .join('\n')
          .trim(),
      ];
    });
    const filled = cells.filter((cell) => cell !== '');
    put(filled.join('\t'), found);
  }
  put('', found);
}

function blocks(node: Node, found: DocxLines): void {
  const counters: number[] = [];
  for (const value of node.children) {
    const child = nodeOf(value);
    if (child?.type === 'paragraph') paragraph(child, found, counters);
    else if (child?.type === 'table') table(child, found);
    else if (child) blocks(child, found);
  }
}

/** The body of mammoth's document tree as lines, one paragraph a line; `number` counts those lines. */
export function docxLines(document: unknown): DocxLines {
  const found: DocxLines = { lines: [], title: null, pictures: 0 };
  const root = nodeOf(document);
  if (root) blocks(root, found);
  return found;
}
