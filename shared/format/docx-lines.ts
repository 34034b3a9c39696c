import {
  cellText,
  type DocumentLines,
  noLines,
  putItem,
  putParagraph,
  putRow,
  putTitle,
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
function wordsOf(node: Node, found: DocumentLines): string {
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

function paragraph(node: Node, found: DocumentLines, counters: number[]): void {
  const words = wordsOf(node, found);
  const style = node.styleName.toLowerCase();
  if (style === 'title') putTitle(words, 'title', found);
  else if (/^heading ?1$/.test(style)) putTitle(words, 'heading', found);
  if (node.listLevel === null || words.trim() === '') {
    if (words.trim() !== '') counters.length = 0;
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
      return [cellText(inner)];
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
