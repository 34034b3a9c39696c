import type { GivenCells } from '#shared/exercise/exercise.ts';
import type { PastedRow } from '#shared/exercise/paste.ts';

/** A pasted row as it is sent. */
export const givenOf = ({ change, threat, opportunity, step }: PastedRow): GivenCells => ({
  change: change.words,
  changeTheme: change.theme?.id ?? null,
  threat: threat.words,
  threatTheme: threat.theme?.id ?? null,
  opportunity: opportunity.words,
  opportunityTheme: opportunity.theme?.id ?? null,
  step: step.words,
  stepTheme: step.theme?.id ?? null,
});
