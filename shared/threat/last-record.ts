import type { Cell } from '../analysis/cells.ts';

/** Why a record cannot stand as it was made, or null where it does. */
type Contradicted = { contradicted: string | null };

/**
 * What a person recorded last of a threat in an area, given in the order of the waves, and whether anything else
 * known of it there speaks against it. I10 asks of *avoided* that it never showed: what is recorded or coded
 * afterwards, of any wave, is kept as a fact of the fieldwork and contradicts it. Silence contradicts nothing.
 */
export function lastRecord<Recorded extends { status: string }>(
  records: readonly Recorded[],
  row: readonly Pick<Cell, 'stances'>[],
): (Recorded & Contradicted) | null {
  const last = records.at(-1);
  if (!last) return null;
  const hasShown =
    records.some(({ status }) => status === 'showing' || status === 'mixed') ||
    row.some(({ stances }) => stances.includes('occurring'));
  return {
    ...last,
    contradicted:
      last.status === 'avoided' && hasShown
        ? 'It is recorded or said to have shown here, so it was not avoided.'
        : null,
  };
}
