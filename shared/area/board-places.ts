import { type Arrow, arrows, type ColumnPlace } from '../drawing/arrows.ts';
import { type Ends, placed, spread } from '../drawing/columns.ts';
import { COLUMNS, type ColumnKey, columnOf } from './board.ts';
import { inHandOrder } from './board-order.ts';
import type { AreaBoardView } from './board-view.ts';

/** In pixels of the drawing. */
export const BOARD = { card: 184, gap: 54, cardHeight: 58, stepHeight: 80, between: 20, least: 540 };
export const columnLeft = (column: number): number => column * (BOARD.card + BOARD.gap);
export const BOARD_WIDTH = columnLeft(COLUMNS.length - 1) + BOARD.card;

export type BoardPlace = ColumnPlace;
export type BoardLine = Arrow;

export interface BoardPlaces {
  places: Map<string, BoardPlace>;
  columns: Record<ColumnKey, BoardPlace[]>;
  lines: Map<string, BoardLine>;
  height: number;
}

/** What a step follows from, as a line of the board. */
export const stepLine = (step: string): string => `step ${step}`;

/**
 * Answers: where does everything on an area's board stand? The same in every month: what comes later leaves
 * its place empty. Changes are spread; each other column keeps its order and lies as near as it can to what
 * it is linked with; steps follow the order of what they came from. What people put somewhere by hand stands
 * there, before what came since.
 */
export function boardPlaces({ cards, links, steps, byHand }: AreaBoardView): BoardPlaces {
  const stepsInOrder = cards
    .flatMap(({ theme }) => steps.filter((step) => step.theme === theme))
    .concat(steps.filter((step) => !cards.some(({ theme }) => theme === step.theme)));
  const things = COLUMNS.map((key) =>
    inHandOrder(
      key === 'step'
        ? stepsInOrder.map(({ id }) => id)
        : cards.filter((card) => columnOf(card) === key).map(({ theme }) => theme),
      byHand,
    ),
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
  const lines = arrows(ends, (id) => places.get(id), { width: BOARD.card, gap: BOARD.gap });
  const [enabler = [], change = [], threat = [], opportunity = [], step = []] = columns;
  return {
    places,
    columns: { enabler, change, threat, opportunity, step },
    lines,
    height: Math.max(BOARD.least, ...[...places.values()].map(({ top, height }) => top + height)) + 4,
  };
}
