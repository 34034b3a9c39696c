import { cells } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import type { CellTurn } from './correction.ts';

/** Answers: which cells of themes in use differ between two states of a study with the same frame? */
export function cellTurns(before: Facts, after: Facts): CellTurn[] {
  const inUse = new Set(before.themes.flatMap(({ id, retired }) => (retired ? [] : [id])));
  const then = cells(after).list;
  return cells(before).list.flatMap(({ theme, area, wave, state }, at): CellTurn[] => {
    const to = then[at]?.state ?? state;
    return to === state || !inUse.has(theme) ? [] : [{ theme, area, wave, from: state, to }];
  });
}
