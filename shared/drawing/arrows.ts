import { type Ends, meetings, type Placed } from './columns.ts';

/** A place in one of several columns that stand side by side; in pixels of the drawing. */
export interface ColumnPlace extends Placed {
  /** Counted from the left. */
  column: number;
  left: number;
}

/** A line between two places. */
export interface Arrow {
  id: string;
  from: ColumnPlace;
  to: ColumnPlace;
  /** The curve without its head, and where the head points to. */
  path: string;
  head: { x: number; y: number; way: 1 | -1 };
  middle: { x: number; y: number };
}

/** The head of a line as a path, its tip first. */
export const headPath = ({ x, y, way }: Arrow['head']): string => `M${x} ${y}l${-6 * way} -3.5v7z`;

const HEAD = 5;
const sideOf = (here: number, there: number): 'left' | 'right' => (there < here ? 'left' : 'right');

function arrowBetween(
  id: string,
  from: ColumnPlace,
  to: ColumnPlace,
  meet: { from: number; to: number },
  { width, gap }: { width: number; gap: number },
): Arrow {
  const leaves = sideOf(from.column, to.column);
  const isSame = from.column === to.column;
  const reaches = isSame ? 'right' : sideOf(to.column, from.column);
  const x1 = from.left + (leaves === 'right' ? width : 0);
  const tip = to.left + (reaches === 'right' ? width + 1 : -1);
  const way = reaches === 'right' ? -1 : 1;
  const x2 = tip - way * HEAD;
  const bend = isSame ? gap * 0.7 : Math.abs(x2 - x1) / 2;
  const [a, b] = [x1 + (leaves === 'right' ? bend : -bend), x2 - way * bend];
  return {
    id,
    from,
    to,
    path: `M${x1} ${meet.from}C${a} ${meet.from} ${b} ${meet.to} ${x2} ${meet.to}`,
    head: { x: tip, y: meet.to, way },
    middle: { x: (x1 + 3 * a + 3 * b + x2) / 8, y: (meet.from + meet.to) / 2 },
  };
}

/** Lines between places, their ends spread along the sides they meet; those without both places are left out. */
export function arrows(
  lines: readonly Ends[],
  placeOf: (id: string) => ColumnPlace | undefined,
  measures: { width: number; gap: number },
): Map<string, Arrow> {
  const columnAt = (id: string) => placeOf(id)?.column ?? 0;
  const met = meetings(lines, placeOf, ({ from, to }, end) =>
    columnAt(from) === columnAt(to)
      ? 'right'
      : end === 'from'
        ? sideOf(columnAt(from), columnAt(to))
        : sideOf(columnAt(to), columnAt(from)),
  );
  return new Map(
    lines.flatMap(({ id, from, to }): [string, Arrow][] => {
      const [one, other, meet] = [placeOf(from), placeOf(to), met.get(id)];
      return one && other && meet ? [[id, arrowBetween(id, one, other, meet, measures)]] : [];
    }),
  );
}
