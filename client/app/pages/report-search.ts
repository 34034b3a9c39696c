import { z } from 'zod';
import { numberParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of a report says: the draft or an edition, the line of the caret, and what is laid beside it. */
export const ReportSearch = z.object({
  /** An edition's id; the draft where it says nothing or `draft`. */
  edition: textParam,
  line: numberParam,
  view: wordParam(['both', 'text', 'preview']),
  /** What stands at the left of it: an edition's id, of this report or another. */
  beside: textParam,
});
export type ReportSearch = z.infer<typeof ReportSearch>;
