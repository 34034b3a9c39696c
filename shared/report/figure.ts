import { markOf } from '../analysis/mark.ts';
import { capitalised, counted } from '../analysis/wording.ts';
import type { MarkShape } from '../drawing/mark-shapes.ts';
import { kindSvg, markSvg } from '../drawing/mark-svg.ts';
import { PAPER } from '../drawing/paper.ts';
import { linesWithin, wideAs, xmlWords } from '../drawing/svg-words.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Block, BlockOf, BlockTable, CellMark, Run } from './block.ts';

/** Measures of a figure in pixels; as wide as the words of an A4 page at their size on the screen. */
const WIDE = 640;
const TEXT = 13;
const LINE = 16;
const PAD = 5;
const MARK = 17;
const HEAD = 24;
/** Where words begin behind the shape of a kind, and what stands between columns. */
const INDENT = 16;
const GAP = 12;
/** As high as a figure may be on one page beside its caption. */
const TALL = 760;

type Row = BlockTable['rows'][number];
type TableBlock = BlockOf<'table'>;

const markIn = (cell: readonly Run[]): CellMark | null => {
  const [first] = cell;
  return cell.length === 1 && first && 'mark' in first ? first.mark : null;
};
const wordsIn = (cell: readonly Run[]): string =>
  cell
    .map((run) => ('text' in run ? run.text : ''))
    .join('')
    .trim();
const isStrong = (cell: readonly Run[]): boolean =>
  cell.some((run) => 'text' in run && run.look === 'strong');
const shapeIn = (cell: readonly Run[]): ThemeKind | null | undefined => {
  const [first] = cell;
  return first && 'shape' in first ? first.shape : undefined;
};

const SIZES = [1, 2, 3] as const;
const shapeOf = ({ state, othersOnly, size }: CellMark): MarkShape | null =>
  markOf({ state, othersOnly, strength: { size: SIZES.find((one) => one === size) ?? null } });

interface Column {
  left: number;
  width: number;
  isMarks: boolean;
}

/** Columns of marks are narrow and alike; each other is as wide as its longest word, and shares what is left by what it says. */
function columnsOf({ head, rows }: BlockTable): Column[] {
  const isMarks = head.map((_, at) => rows.some((row) => markIn(row[at] ?? []) !== null));
  const said = head.map((words, at) => [words, ...rows.map((row) => wordsIn(row[at] ?? []))]);
  const widest = (words: readonly string[]) => Math.max(...words.map((one) => wideAs(one, TEXT, true)));
  const least = said.map((words, at) =>
    isMarks[at]
      ? Math.max(34, wideAs(words[0] ?? '', TEXT - 1) + 12)
      : widest(words.flatMap((one) => one.split(' '))) + INDENT + GAP,
  );
  const wants = said.map((words, at) =>
    isMarks[at] ? 0 : Math.max(0, Math.min(260, widest(words) + INDENT + GAP) - (least[at] ?? 0)),
  );
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const share = Math.max(0, WIDE - sum(least)) / Math.max(1, sum(wants));
  let end = 0;
  return head.map((_, at) => {
    const width = Math.floor((least[at] ?? 0) + (wants[at] ?? 0) * share);
    const left = end;
    end += width;
    const gap = !isMarks[at] && isMarks[at - 1] ? GAP : 0;
    return { left: left + gap, width: width - gap, isMarks: isMarks[at] === true };
  });
}

const textSvg = (x: number, y: number, words: string, look = ''): string =>
  `<text x="${x}" y="${y}"${look === '' ? '' : ` ${look}`}>${xmlWords(words)}</text>`;
const SOFT = `fill="${PAPER['ink-2']}"`;
/** Outside the page the half-bold face goes by a name of its own. */
const STRONG = `font-family="'Source Sans 3 SemiBold', 'Source Sans 3', sans-serif" font-weight="600"`;

function cellLines(cell: readonly Run[], { width }: Column): string[] {
  const indent = shapeIn(cell) === undefined ? 0 : INDENT;
  return linesWithin(wordsIn(cell), width - GAP - indent, TEXT, isStrong(cell));
}

function cellSvg(cell: readonly Run[], column: Column, top: number): string {
  const mark = markIn(cell);
  if (mark) {
    const shape = shapeOf(mark);
    const x = column.left + (column.width - MARK) / 2;
    return shape === null
      ? ''
      : markSvg({ shape, kind: mark.kind, isProvisional: mark.provisional, x, y: top + PAD - 1, size: MARK });
  }
  const kind = shapeIn(cell);
  const indent = kind === undefined ? 0 : INDENT;
  const look = isStrong(cell) ? STRONG : SOFT;
  const x = column.isMarks ? column.left + column.width / 2 : column.left + indent;
  const words = cellLines(cell, column).map((line, at) =>
    textSvg(x, top + PAD + 12 + at * LINE, line, column.isMarks ? `${look} text-anchor="middle"` : look),
  );
  return [
    ...(kind === undefined ? [] : [kindSvg(kind, { x: column.left, y: top + PAD + 2, size: 11 })]),
    ...words,
  ].join('');
}

const KEY: readonly { shapes: readonly MarkShape[]; words: string }[] = [
  { shapes: ['core-1', 'core-2', 'core-3'], words: 'raised: touched on, clear, stands out' },
  { shapes: ['hatched'], words: 'raised, not rated' },
  { shapes: ['half'], words: 'raised by other voices only' },
  { shapes: ['ring'], words: 'looked for, not raised' },
  { shapes: ['crossed'], words: 'denied' },
  { shapes: ['dash'], words: 'no interview' },
  { shapes: ['tilde'], words: 'too little talk to tell' },
  { shapes: ['question'], words: 'not looked for' },
];

/** The signs that occur, with what each means, in lines as wide as the figure. */
function keySvg(marks: readonly CellMark[], top: number): { svg: string; height: number } {
  const seen = new Set(marks.map(shapeOf));
  const kinds = new Set(marks.map(({ kind }) => kind));
  const [only] = kinds;
  const kind = kinds.size === 1 ? (only ?? null) : null;
  const entries = KEY.flatMap(({ shapes, words }) =>
    shapes.some((shape) => seen.has(shape)) ? [{ shapes, words, isProvisional: false }] : [],
  );
  if (marks.some(({ provisional }) => provisional))
    entries.push({ shapes: ['core-3'], words: 'provisional', isProvisional: true });
  let [x, y] = [0, top + 10];
  const drawn = entries.map(({ shapes, words, isProvisional }) => {
    const width = shapes.length * 18 + 4 + wideAs(words, TEXT - 1) + 16;
    if (x > 0 && x + width > WIDE) [x, y] = [0, y + 20];
    const svg = [
      ...shapes.map((shape, at) => markSvg({ shape, kind, isProvisional, x: x + at * 18, y, size: 15 })),
      textSvg(x + shapes.length * 18 + 3, y + 12, words, `font-size="${TEXT - 1}" ${SOFT}`),
    ].join('');
    x += width;
    return svg;
  });
  return { svg: drawn.join(''), height: y + 22 - top };
}

/** What it shows in a sentence, for those who do not see it: the table beside it says everything. */
function altOf(caption: string, { head, rows }: BlockTable): string {
  const marks = rows.flatMap((row) => row.flatMap((cell) => markIn(cell) ?? []));
  const raised = marks.filter(({ state }) => state === 'present').length;
  const months = head.filter((_, at) => rows.some((row) => markIn(row[at] ?? []) !== null));
  const first = head[0]?.toLowerCase() ?? 'row';
  return `${caption}. ${capitalised(counted(rows.length, 'row'))}, the first column naming the ${first}; months from ${months[0]} to ${months.at(-1)}. Raised in ${raised} of ${marks.length} cells; the table after it gives each cell in words.`;
}

/** Rows that stand together: what follows a row without a name of its own belongs to it. */
function parts(rows: readonly Row[], heightOf: (row: Row) => number): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && wordsIn(row[0] ?? []) === '') last.push(row);
    else groups.push([row]);
  }
  const made: Row[][] = [];
  let height = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const tall = group.reduce((sum, row) => sum + heightOf(row), 0);
    if (height + tall > TALL) {
      made.push([]);
      height = 0;
    }
    made.at(-1)?.push(...group);
    height += tall;
  }
  return made;
}

function drawn(
  block: TableBlock,
  rows: Row[],
  columns: readonly Column[],
  caption: string,
): BlockOf<'figure'> {
  const table = { head: block.table.head, rows };
  const heightOf = (row: Row) => rowHeight(row, columns);
  let top = HEAD;
  const body = rows.map((row) => {
    const line = `<path d="M${wordsIn(row[0] ?? []) === '' ? (columns[1]?.left ?? 0) : 0} ${top + 0.5}H${WIDE}" stroke="${PAPER.line}"/>`;
    const cells = row.map((cell, at) => (columns[at] ? cellSvg(cell, columns[at], top) : ''));
    top += heightOf(row);
    return [line, ...cells].join('');
  });
  const key = keySvg(
    rows.flatMap((row) => row.flatMap((cell) => markIn(cell) ?? [])),
    top,
  );
  const height = Math.ceil(top + key.height);
  const heads = columns.map((column, at) =>
    column.isMarks
      ? textSvg(
          column.left + column.width / 2,
          15,
          table.head[at] ?? '',
          `font-size="${TEXT - 1}" ${SOFT} text-anchor="middle"`,
        )
      : textSvg(column.left, 15, table.head[at] ?? '', `font-size="${TEXT - 1}" ${SOFT}`),
  );
  const alt = altOf(caption, table);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDE}" height="${height}" viewBox="0 0 ${WIDE} ${height}" font-family="'Source Sans 3', sans-serif" font-size="${TEXT}" fill="${PAPER.ink}">`,
    `<title>${xmlWords(alt)}</title><rect width="${WIDE}" height="${height}" fill="${PAPER.surface}"/>`,
    ...heads,
    ...body,
    `<path d="M0 ${top + 0.5}H${WIDE}" stroke="${PAPER['line-strong']}"/>`,
    key.svg,
    '</svg>',
  ].join('');
  return { block: 'figure', caption, alt, width: WIDE, height, svg, table, note: block.note };
}

function rowHeight(row: Row, columns: readonly Column[]): number {
  const lines = row.map((cell, at) =>
    columns[at] && !markIn(cell) ? cellLines(cell, columns[at]).length : 1,
  );
  return Math.max(1, ...lines) * LINE + 2 * PAD;
}

/**
 * A table of marks as the figure it is: drawn with the product’s marks, its key beneath, the table kept as its
 * twin. One too tall for a page comes in parts that never part a theme. Any other block stays as it is.
 */
export function withFigures(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.block !== 'table' || !block.table.rows.some((row) => row.some(markIn))) return [block];
    const columns = columnsOf(block.table);
    const made = parts(block.table.rows, (row) => rowHeight(row, columns));
    return made.map((rows, at) =>
      drawn(
        block,
        rows,
        columns,
        made.length === 1 ? block.caption : `${block.caption} (${at + 1} of ${made.length})`,
      ),
    );
  });
}
