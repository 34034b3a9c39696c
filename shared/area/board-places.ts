import { COLUMNS, type ColumnKey, columnOf } from './board.ts';
import { type Ends, meetings, type Placed, placed, spread } from './board-layout.ts';
import type { AreaBoardView } from './board-view.ts';

/** In pixels of the drawing. */
export const BOARD = { card: 184, gap: 54, cardHeight: 58, stepHeight: 80, between: 20, least: 540 };
export const columnLeft = (column: number): number => column * (BOARD.card + BOARD.gap);
export const BOARD_WIDTH = columnLeft(COLUMNS.length - 1) + BOARD.card;

export interface BoardPlace extends Placed {
  /** Counted from the enablers. */
  column: number;
  left: number;
}

/** A line between two places; `kind` is the kind of what it starts from. */
export interface BoardLine {
  id: string;
  from: BoardPlace;
  to: BoardPlace;
  /** The curve without its head, and where the head points to. */
  path: string;
  head: { x: number; y: number; way: 1 | -1 };
  middle: { x: number; y: number };
}

export interface BoardPlaces {
  places: Map<string, BoardPlace>;
  columns: Record<ColumnKey, BoardPlace[]>;
  lines: Map<string, BoardLine>;
  height: number;
}

/** What a step follows from, as a line of the board. */
export const stepLine = (step: string): string => `step ${step}`;

const HEAD = 5;
const sideOf = (here: number, there: number): 'left' | 'right' => (there < here ? 'left' : 'right');

function lineBetween(
  id: string,
  from: BoardPlace,
  to: BoardPlace,
  meet: { from: number; to: number },
): BoardLine {
  const leaves = sideOf(from.column, to.column);
  const isSame = from.column === to.column;
  const reaches = isSame ? 'right' : sideOf(to.column, from.column);
  const x1 = from.left + (leaves === 'right' ? BOARD.card : 0);
  const tip = to.left + (reaches === 'right' ? BOARD.card + 1 : -1);
  const way = reaches === 'right' ? -1 : 1;
  const x2 = tip - way * HEAD;
  const bend = isSame ? BOARD.gap * 0.7 : Math.abs(x2 - x1) / 2;
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

/**
 * Answers: where does everything on an area's board stand? The same in every month: what comes later leaves
 * its place empty. Changes are spread; each other column keeps its order and lies as near as it can to what
 * it is linked with; steps follow the order of what they came from.
 */
export function boardPlaces({ cards, links, steps }: AreaBoardView): BoardPlaces {
  const stepsInOrder = cards
    .flatMap(({ theme }) => steps.filter((step) => step.theme === theme))
    .concat(steps.filter((step) => !cards.some(({ theme }) => theme === step.theme)));
  const things = COLUMNS.map((key) =>
    key === 'step'
      ? stepsInOrder.map(({ id }): string => id)
      : cards.filter((card) => columnOf(card) === key).map(({ theme }): string => theme),
  );
  const heightOf = (column: number) => (column === 4 ? BOARD.stepHeight : BOARD.cardHeight);
  const needs = things.map((ids, column) => ids.length * (heightOf(column) + BOARD.between));
  const room = Math.max(BOARD.least, ...needs);
  const known = new Set(things.flat());
  const ends: Ends[] = [
    ...links.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to),
    ...steps.flatMap(({ id, theme }) =>
      theme !== null && known.has(theme) ? [{ id: stepLine(id), from: theme, to: id }] : [],
    ),
  ];
  const places = new Map<string, BoardPlace>();
  const columns: BoardPlace[][] = things.map(() => []);
  for (const column of [1, 0, 2, 3, 4]) {
    const ids = things[column] ?? [];
    const wants = (id: string, at: number) => {
      const met = ends.flatMap(({ from, to }) => {
        const other = places.get(from === id ? to : to === id ? from : '');
        return other && column !== 1 ? [other.top + other.height / 2] : [];
      });
      if (met.length === 0) return spread(ids.length, room, at);
      return met.reduce((sum, one) => sum + one, 0) / met.length;
    };
    const wanted = ids.map((id, at) => ({ id, height: heightOf(column), wants: wants(id, at) }));
    columns[column] = placed(wanted, BOARD.between).map((place) => ({
      ...place,
      column,
      left: columnLeft(column),
    }));
    for (const place of columns[column] ?? []) places.set(place.id, place);
  }
  const columnAt = (id: string) => places.get(id)?.column ?? 0;
  const met = meetings(
    ends,
    (id) => places.get(id),
    ({ from, to }, end) =>
      columnAt(from) === columnAt(to)
        ? 'right'
        : end === 'from'
          ? sideOf(columnAt(from), columnAt(to))
          : sideOf(columnAt(to), columnAt(from)),
  );
  const lines = ends.flatMap(({ id, from, to }): [string, BoardLine][] => {
    const [one, other, meet] = [places.get(from), places.get(to), met.get(id)];
    return one && other && meet ? [[id, lineBetween(id, one, other, meet)]] : [];
  });
  const [enabler = [], change = [], threat = [], opportunity = [], step = []] = columns;
  return {
    places,
    columns: { enabler, change, threat, opportunity, step },
    lines: new Map(lines),
    height: Math.max(BOARD.least, ...[...places.values()].map(({ top, height }) => top + height)) + 4,
  };
}
