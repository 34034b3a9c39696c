import { z } from 'zod';
import { flagParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { PROBLEMS } from '#shared/finding/problems.ts';

/** What the address of the findings says: what the list is narrowed to, the open finding, and whether one is being begun. */
export const FindingsSearch = z.object({
  /** Id or title. */
  theme: textParam,
  state: wordParam(['draft', 'confirmed']),
  problem: wordParam(PROBLEMS),
  finding: textParam,
  write: flagParam,
});
