import { z } from 'zod';
import { flagParam, listParam, textParam } from '#client/lib/search-params.ts';
import { HitReach } from '#shared/search/hit.ts';

const words = listParam(z.string().min(1));

/** What the address of the search in transcripts says: words, where, whose turns, and how far a coding reaches. */
export const SearchSearch = z.object({
  q: textParam,
  area: words,
  /** Months: `2020-08`. */
  wave: words,
  interviewers: flagParam,
  as: HitReach.optional().catch(undefined),
});
export type SearchSearch = z.infer<typeof SearchSearch>;
