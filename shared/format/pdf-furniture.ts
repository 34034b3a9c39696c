import { aside } from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import { median, type PdfPiece, type PdfRow, rowOf } from './pdf-rows.ts';

export interface Cleared {
  rows: PdfRow[];
  left: NotUnderstood[];
}

/** The outermost lines of a page that may be its head or foot. */
const OUTER = 3;
/** Points by which a head may stand higher on one page than on the next. */
const SAME_HEIGHT = 4;

const shapeOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

const pagesOf = (rows: readonly PdfRow[]): PdfRow[][] => {
  const pages = new Map<number, PdfRow[]>();
  for (const row of rows) {
    const page = pages.get(row.page) ?? [];
    page.push(row);
    pages.set(row.page, page);
  }
  return [...pages.values()];
};

/** Rows of the same shape at the same height, one a page. */
function alikeRows(outer: readonly PdfRow[]): PdfRow[][] {
  const groups = new Map<string, PdfRow[][]>();
  for (const row of outer) {
    const shape = shapeOf(row.text);
    const known = groups.get(shape) ?? [];
    groups.set(shape, known);
    const near = known.find(([first]) => first !== undefined && Math.abs(first.y - row.y) < SAME_HEIGHT);
    if (near === undefined) known.push([row]);
    else if (near.at(-1)?.page !== row.page) near.push(row);
  }
  return [...groups.values()].flat();
}

/** Heads and feet: the same words, numbers apart, at the same height of most pages (or of every other page). */
export function withoutFurniture(rows: readonly PdfRow[]): Cleared {
  const pages = pagesOf(rows);
  const gone = new Set<PdfRow>();
  const left: NotUnderstood[] = [];
  for (const [what, side] of [
    ['Page header', 1],
    ['Page footer', -1],
  ] as const) {
    const outer = pages.flatMap((page) => page.toSorted((a, b) => (b.y - a.y) * side).slice(0, OUTER));
    for (const alike of alikeRows(outer)) {
      const everyOther = pages.length >= 4 && alike.length >= pages.length * 0.4 && alternates(alike);
      if (alike.length < 2 || (alike.length < pages.length * 0.6 && !everyOther)) continue;
      if (alike.some((row) => gone.has(row))) continue;
      for (const row of alike) gone.add(row);
      left.push(...aside(what, alike[0]?.text ?? ''));
    }
  }
  return { rows: rows.filter((row) => !gone.has(row)), left };
}

const alternates = (rows: readonly PdfRow[]): boolean => new Set(rows.map((row) => row.page % 2)).size === 1;

const isNumber = (piece: PdfPiece): boolean => /^\d{1,5}$/.test(piece.text.trim());

/** Whether numbers go up by one step nearly all the way: on a new page they may begin anew. */
function countsUp(marks: readonly PdfPiece[]): boolean {
  const numbers = marks.map((piece) => Number(piece.text));
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
  const step = median(steps);
  const steady = steps.filter((one) => one === step).length;
  return marks.length >= 4 && [1, 2, 5, 10].includes(step) && steady >= steps.length * 0.8;
}

/** Numbers of lines in the margin: beside the text, and counting up by ones or by fives all the way. */
export function withoutLineNumbers(rows: readonly PdfRow[]): Cleared {
  const left = median(rows.flatMap((row) => row.pieces.find((piece) => !isNumber(piece))?.x ?? []));
  const right = rows.reduce(
    (edge, row) => Math.max(edge, row.pieces.findLast((piece) => !isNumber(piece))?.right ?? 0),
    0,
  );
  const onLeft = rows.flatMap((row) => row.pieces.filter((piece) => isNumber(piece) && piece.right < left));
  const onRight = rows.flatMap((row) => row.pieces.filter((piece) => isNumber(piece) && piece.x > right));
  const marks = [onLeft, onRight].find(countsUp);
  if (marks === undefined) return { rows: [...rows], left: [] };
  const gone = new Set(marks);
  const kept = rows.flatMap((row) => {
    const pieces = row.pieces.filter((piece) => !gone.has(piece));
    return pieces.length === row.pieces.length
      ? [row]
      : pieces.length === 0
        ? []
        : [rowOf(pieces, row.page, row.column)];
  });
  return {
    rows: kept,
    left: aside('Line numbers', `${marks[0]?.text.trim()} to ${marks.at(-1)?.text.trim()}`),
  };
}

const NOTE = /^(?:\d{1,3}|[*†‡§])(?=\s|\p{L}|["“‘(])/u;

/** Notes at the foot of a page in smaller type, and the raised marks that stand for them in the text. */
export function withoutFootnotes(rows: readonly PdfRow[], bodySize: number): Cleared {
  const left: NotUnderstood[] = [];
  const kept: PdfRow[] = [];
  for (const page of pagesOf(rows)) {
    const from = notesFrom(page, bodySize);
    const notes: string[] = [];
    for (const row of page.slice(from)) {
      if (NOTE.test(row.text)) notes.push(row.text);
      else notes.push(`${notes.pop() ?? ''} ${row.text}`);
    }
    const marks = new Set(notes.map((note) => NOTE.exec(note)?.[0] ?? ''));
    left.push(...notes.flatMap((note) => aside('Footnote', note.replace(NOTE, ''))));
    kept.push(...page.slice(0, from).map((row) => withoutMarks(row, marks)));
  }
  return { rows: kept, left };
}

/** Where the notes of a page begin: at its first line that a raised mark opens, else where its last small type does. */
function notesFrom(page: readonly PdfRow[], bodySize: number): number {
  const middle = ((page[0]?.y ?? 0) + (page.at(-1)?.y ?? 0)) / 2;
  const raised = page.findIndex(
    (row) => row.y < middle && isRaised(row.pieces[0], row) && NOTE.test(`${row.pieces[0]?.text.trim()} `),
  );
  if (raised !== -1) return raised;
  let from = page.length;
  while (from > 0 && (page[from - 1]?.size ?? 0) < bodySize * 0.92) from -= 1;
  while (from < page.length && !NOTE.test(page[from]?.text ?? '')) from += 1;
  return from;
}

const isRaised = (piece: PdfPiece | undefined, row: PdfRow): boolean =>
  piece !== undefined && piece.size < row.size * 0.8 && piece.y > row.y;

function withoutMarks(row: PdfRow, marks: ReadonlySet<string>): PdfRow {
  const pieces = row.pieces.filter((piece) => !(isRaised(piece, row) && marks.has(piece.text.trim())));
  return pieces.length === row.pieces.length || pieces.length === 0
    ? row
    : rowOf(pieces, row.page, row.column);
}
