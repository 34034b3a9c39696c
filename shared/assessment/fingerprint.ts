import type { Facts } from '../analysis/facts.ts';
import { type CellPlace, codingsByCell } from './cell-codings.ts';

/**
 * What an assessment of a cell rests on, as one text that differs when a coding of the cell is added, taken
 * away, moved or judged otherwise, or its source stops counting. Empty where nothing is coded.
 */
export function cellInputs(facts: Pick<Facts, 'sources' | 'codings'>): (cell: CellPlace) => string {
  const codingsOf = codingsByCell(facts);
  return (cell) =>
    codingsOf(cell)
      .map(({ id, start, end, stance, state }) => `${id} ${start} ${end} ${stance ?? '-'} ${state}`)
      .sort()
      .join('\n');
}
