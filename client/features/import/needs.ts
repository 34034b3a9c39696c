import type { ImportChoices, ImportFile, Open } from '#shared/import/import.ts';

const COLUMN: Record<Open, number> = { area: 3, wave: 4, participant: 5, speakers: 1 };

/** The column of the first thing that a ticked row asks a person for; undefined where it asks for nothing. */
export function firstNeed({ state, keep, open }: ImportFile): number | undefined {
  const [first] = state === 'read' && keep ? open : [];
  return first && COLUMN[first];
}

/** What ticking a row says: of a near-duplicate also what becomes of it. */
export const tickChoices = ({ duplicate }: ImportFile, keep: boolean): ImportChoices =>
  duplicate
    ? { keep, duplicate: keep ? (duplicate.is === 'holds' ? 'own' : 'duplicate') : 'skip' }
    : { keep };
