import { type DocumentLines, noLines, putParagraph, putTitle, setAs } from './document-lines.ts';
import { foldLabel, knownRole } from './label.ts';
import { isListItem } from './lines.ts';
import { markAt } from './mark.ts';
import { median, type PdfRow } from './pdf-rows.ts';

/** Distances of lines, in parts of the usual one, that begin a paragraph and that leave an empty line. */
const PARAGRAPH_GAP = 1.25;
const EMPTY_LINE = 1.8;

type Break = 'none' | 'line' | 'paragraph' | 'empty';

interface Measures {
  leading: number;
  /** Where lines of a page's column must end at the latest. */
  right: Map<string, number>;
  /** How this document parts its paragraphs. */
  usual: Break;
  labels: ReadonlySet<string>;
}

export interface PdfLines extends DocumentLines {
  /** Words that were broken at the end of a line, as they were put together. */
  mended: string[];
}

const placeOf = (row: PdfRow): string => `${row.column}`;

const distance = (before: PdfRow, row: PdfRow): number | null =>
  before.page === row.page && before.column === row.column && before.y > row.y ? before.y - row.y : null;

const labelOf = (row: PdfRow): string | null => {
  const mark = markAt([{ text: row.text, number: 0 }], 0);
  return mark && mark.form !== 'alone' && mark.form !== 'capitals' ? foldLabel(mark.label) : null;
};

function measure(rows: readonly PdfRow[]): Measures {
  const gaps = rows.slice(1).flatMap((row, at) => {
    const before = rows[at];
    return before ? (distance(before, row) ?? []) : [];
  });
  const close = gaps.toSorted((a, b) => a - b);
  const leading = close[Math.floor(close.length * 0.3)] ?? 0;
  const empty = gaps.filter((gap) => gap >= leading * EMPTY_LINE).length;
  const some = gaps.filter((gap) => gap > leading * PARAGRAPH_GAP).length;
  const right = new Map<string, number>();
  for (const row of rows) right.set(placeOf(row), Math.max(right.get(placeOf(row)) ?? 0, row.right));
  const counts = new Map<string, number>();
  for (const row of rows) {
    const label = labelOf(row);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const labels = new Set(
    [...counts].filter(([label, count]) => count > 1 || knownRole(label) !== null).map(([label]) => label),
  );
  return { leading, right, usual: some === 0 ? 'line' : empty * 2 > some ? 'empty' : 'paragraph', labels };
}

/** A break is meant where the next line's first word would have found room on the line before. */
function hasRoom(before: PdfRow, row: PdfRow, measures: Measures): boolean {
  const first = /^\S+/.exec(row.text)?.[0] ?? '';
  const perSign = (row.right - row.x) / Math.max(1, row.text.length);
  const edge = measures.right.get(placeOf(before)) ?? before.right;
  return edge - before.right > (first.length + 1) * perSign + 0.3 * before.size;
}

const SENTENCE_END = /[.!?…:;"”’)\]]$/;

/** Whether a sentence plainly goes on: a word is broken, a page ends within it, or a line that is nearly full. */
function goesOn(before: PdfRow, row: PdfRow, measures: Measures): boolean {
  if (!/^\p{Ll}/u.test(row.text)) return false;
  if (/\p{L}[-\u00ad]$/u.test(before.text)) return true;
  const edge = measures.right.get(placeOf(before)) ?? before.right;
  const isFull = before.right - before.x > 0.7 * (edge - before.x);
  return !SENTENCE_END.test(before.text) && (isFull || distance(before, row) === null);
}

function breakBetween(before: PdfRow, row: PdfRow, measures: Measures): Break {
  const gap = distance(before, row);
  if (gap !== null && gap >= measures.leading * EMPTY_LINE) return 'empty';
  if (gap !== null && gap > measures.leading * PARAGRAPH_GAP) return 'paragraph';
  const isHeading = Math.abs(before.size - row.size) > 0.15 * Math.max(before.size, row.size);
  const begins = isHeading || measures.labels.has(labelOf(row) ?? '\0');
  const isMeant = begins || isListItem(row.text) || hasRoom(before, row, measures);
  if (!isMeant || (!begins && goesOn(before, row, measures))) return 'none';
  if (gap === null && !isListItem(row.text)) return measures.usual;
  return begins || measures.usual === 'line' ? 'paragraph' : 'line';
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];

/** Joins two lines of a paragraph; a hyphen at the end is kept where the document has the word with it. */
function joiner(rows: readonly PdfRow[]): (before: string, after: string, mended: string[]) => string {
  const inside = rows.map((row) => row.text.replace(/[-\u00ad]$/, ''));
  const known = new Set(inside.flatMap(words));
  const broken = rows.filter((row) => /\p{L}[-\u00ad]$/u.test(row.text)).length;
  const isHyphenated = broken >= 3 && broken >= rows.length * 0.04;
  return (before, after, mended) => {
    const head = /([\p{L}\p{M}’'-]*\p{L})[-\u00ad]$/u.exec(before)?.[1];
    const tail = /^\p{Ll}[\p{L}\p{M}’']*/u.exec(after)?.[0];
    if (head === undefined) return `${before}${/\S[–—]$/.test(before) ? '' : ' '}${after}`;
    if (tail === undefined) return `${before}${after}`;
    const whole = `${head}${tail}`.toLowerCase();
    const isSoft =
      before.endsWith('\u00ad') ||
      known.has(whole) ||
      (isHyphenated && !known.has(`${head}-${tail}`.toLowerCase()));
    const joined = isSoft ? `${before.slice(0, -1)}${after}` : `${before}${after}`;
    mended.push(isSoft ? `${head}${tail}` : `${head}-${tail}`);
    return joined;
  };
}

/** Larger than the body's type by this much, in parts of it, is a heading; longer than this is none. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 200;
/** A document that has more of its words in larger type than this is not set with headings. */
const MOST_IN_HEADINGS = 0.3;

/** The level of a heading by its size in points, the largest first; 0 for words of the body's size. */
function headingLevels(rows: readonly PdfRow[], body: number): (size: number) => number {
  const large = rows.filter(({ size }) => size > body * HEADING_SIZE);
  const length = (some: readonly PdfRow[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  if (body === 0 || length(large) > length(rows) * MOST_IN_HEADINGS) return () => 0;
  const sizes = [...new Set(large.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
  return (size) => Math.min(6, sizes.indexOf(Math.round(size)) + 1);
}

/** The lines of a document's pages as its paragraphs: wrapped lines and sentences over pages are made whole. */
export function pdfParagraphs(rows: readonly PdfRow[]): PdfLines {
  const found: PdfLines = { ...noLines(), mended: [] };
  const measures = measure(rows);
  const join = joiner(rows);
  const bodySize = median(rows.map((row) => row.size));
  const levelOf = headingLevels(rows, bodySize);
  let text = '';
  let first = rows[0];
  let begins: Break = 'paragraph';
  const put = () => {
    if (begins === 'empty') putParagraph('', found);
    const from = found.lines.length;
    const size = first?.size ?? 0;
    const level = size > bodySize * HEADING_SIZE && text.length <= LONGEST_HEADING ? levelOf(size) : 0;
    const words = { text, marks: [] };
    const listed = first?.isItem ? setAs(words, 'item', 1) : words;
    putParagraph(level > 0 ? setAs(words, 'heading', level) : listed, found);
    const line = found.lines[from];
    if (line && begins === 'line') line.begins = 'line';
  };
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    if (row.page === 1 && at < 3 && row.size > bodySize * 1.15) putTitle(row.text, 'heading', found);
    if (before === undefined) {
      text = row.text;
      continue;
    }
    const next = breakBetween(before, row, measures);
    if (next === 'none') text = join(text, row.text, found.mended);
    else {
      put();
      text = row.text;
      first = row;
      begins = next;
    }
  }
  if (rows.length > 0) put();
  return found;
}
