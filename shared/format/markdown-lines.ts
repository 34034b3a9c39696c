import { marksWithin, movedMarks, type TextMark, tidyMarks } from '#shared/source/text-mark.ts';
import { type SetWords, setAs, trimmed } from './document-lines.ts';
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

/** Words as they are put together, with how they are set. */
interface Ink {
  text: string;
  marks: TextMark[];
}

/** Where a block stands. */
interface Place {
  /** What goes before its first line: a bullet, a number. */
  prefix: string;
  /** The level of the item it is, from 1; 0 for none. */
  item: number;
  /** How deep in lists. */
  depth: number;
  quote: boolean;
}

/** Stands for a line break that is meant, until the words become lines; a soft one is only a wrapped line. */
const HARD_BREAK = '\f';

/** Adds the words of a phrase: emphasis and links fall away but are noted, line breaks stay. */
function phrase(node: Nodes, source: string, found: MarkdownLines, ink: Ink): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      ink.text += node.value;
      return;
    case 'break':
      ink.text += HARD_BREAK;
      return;
    case 'image':
    case 'imageReference':
      if (node.alt) ink.text += `[${node.alt}]`;
      return;
    case 'footnoteReference':
      return;
    case 'linkReference':
      ink.text += raw(node, source);
      return;
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) ink.text += HARD_BREAK;
      else if (!/^<\/?[a-z][^>]*>$/i.test(node.value)) leaveOut(node, source, found);
      return;
    default:
  }
  if (!('children' in node)) return;
  const start = ink.text.length;
  for (const child of node.children) phrase(child, source, found, ink);
  const place = { start, end: ink.text.length, level: null };
  if (node.type === 'strong') ink.marks.push({ ...place, what: 'bold' });
  if (node.type === 'emphasis') ink.marks.push({ ...place, what: 'italic' });
  const isAddress = node.type === 'link' && /^https?:/.test(node.url);
  if (isAddress && !ink.text.slice(start).includes(node.url.replace(/^https?:\/\//, '')))
    found.addresses += 1;
}

function words(node: Parents, source: string, found: MarkdownLines): Ink {
  const ink: Ink = { text: '', marks: [] };
  for (const child of node.children) phrase(child, source, found, ink);
  return ink;
}

const raw = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

function leaveOut(node: Nodes, source: string, found: MarkdownLines): void {
  found.leftOut.push({ line: lineOf(node), text: raw(node, source).replace(/\s+/g, ' ').trim() });
}

function put(given: SetWords, at: number, found: MarkdownLines, place: Place, asTyped = false): void {
  const { prefix, item, quote } = place;
  const indent = ' '.repeat(prefix.length);
  const quoted = quote ? setAs(given, 'quote') : given;
  const { text, marks } = item > 0 ? setAs(quoted, 'item', item) : quoted;
  let start = 0;
  for (const [order, line] of text.split('\n').entries()) {
    for (const [piece, words] of line.split(HARD_BREAK).entries()) {
      const from = start;
      start += words.length + 1;
      if (piece > 0 && words === '') continue;
      const first = order === 0 && piece === 0;
      const meant = piece > 0 || (asTyped && !first);
      const before = first ? prefix : indent;
      const own = movedMarks(marksWithin(marks, { start: from, end: from + words.length }), before.length);
      const bulleted = own.map((mark) => (mark.what === 'item' ? { ...mark, start: 0 } : mark));
      const tidy = tidyMarks(before + words, bulleted);
      found.lines.push({
        text: before + words,
        number: at + order,
        ...(meant ? { begins: 'line' as const } : {}),
        ...(tidy.length > 0 && { marks: tidy }),
      });
    }
  }
}

const gap = (found: MarkdownLines, after: number): void => {
  found.lines.push({ text: '', number: after });
};

function table(node: Table, source: string, found: MarkdownLines, place: Place): void {
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) =>
      words(cell, source, found)
        .text.replace(/[\n\f]/g, ' ')
        .trim(),
    );
    return cells.join('\t');
  });
  put({ text: rows.join('\n'), marks: [] }, lineOf(node), found, { ...place, prefix: '' }, true);
}

/** One block as lines. */
function block(node: Nodes, source: string, found: MarkdownLines, place: Place): void {
  switch (node.type) {
    case 'heading': {
      const { text, marks } = words(node, source, found);
      const said = trimmed({ text: text.replaceAll(HARD_BREAK, ' '), marks });
      if (node.depth === 1 && found.title === null && said.text !== '') found.title = said.text;
      put(setAs(said, 'heading', node.depth), lineOf(node), found, place);
      break;
    }
    case 'paragraph':
      put(words(node, source, found), lineOf(node), found, place);
      break;
    case 'code': {
      const at = lineOf(node) + (/^[`~]/.test(raw(node, source)) ? 1 : 0);
      put({ text: node.value, marks: [] }, at, found, { ...place, prefix: '', item: 0 }, true);
      break;
    }
    case 'definition':
      put({ text: raw(node, source), marks: [] }, lineOf(node), found, place);
      break;
    case 'list': {
      const indent = ' '.repeat(place.prefix.length);
      const depth = place.depth + 1;
      for (const [order, item] of node.children.entries()) {
        const bullet = node.ordered ? `${(node.start ?? 1) + order}. ` : '- ';
        for (const [at, child] of item.children.entries()) {
          if (at > 0 && child.type === 'paragraph') gap(found, lineOf(child) - 1);
          const inItem = { ...place, depth };
          if (at === 0) block(child, source, found, { ...inItem, prefix: indent + bullet, item: depth });
          else block(child, source, found, { ...inItem, prefix: `${indent}  `, item: 0 });
        }
        if (node.spread) gap(found, item.position?.end.line ?? 0);
      }
      break;
    }
    case 'blockquote':
      for (const child of node.children) {
        block(child, source, found, { ...place, quote: true });
        gap(found, child.position?.end.line ?? 0);
      }
      break;
    case 'table':
      table(node, source, found, place);
      break;
    case 'html':
    case 'footnoteDefinition':
      leaveOut(node, source, found);
      break;
    default:
      break;
  }
}

const ON_THE_PAGE: Place = { prefix: '', item: 0, depth: 0, quote: false };

/** A Markdown tree as readable plain lines with the numbers they have in the file. */
export function markdownLines(root: MarkdownRoot, source: string): MarkdownLines {
  const found: MarkdownLines = { lines: [], title: null, leftOut: [], addresses: 0 };
  for (const node of root.children) {
    if (node.type === 'yaml') continue;
    const before = found.lines.length;
    block(node, source, found, ON_THE_PAGE);
    if (found.lines.length > before) gap(found, node.position?.end.line ?? 0);
  }
  return found;
}
