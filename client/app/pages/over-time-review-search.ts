import { z } from 'zod';
import { flagParam, listParam, textParam } from '#client/lib/search-params.ts';

/** What the address of the review says: which stories, which of them is at hand, and the month beside it. */
export const OverTimeReviewSearch = z.object({
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  area: textParam,
  /** Also those that stand confirmed. */
  all: flagParam,
  /** `theme.area` */
  at: textParam,
  month: textParam,
});
export type OverTimeReviewSearch = z.infer<typeof OverTimeReviewSearch>;
