import { z } from 'zod';
import { flagParam, listParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of the sweep says: which cells, in which order, and which of them is at hand. */
export const OverTimeSweepSearch = z.object({
  order: wordParam(['interview', 'theme']),
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  area: textParam,
  wave: textParam,
  theme: textParam,
  /** Only those whose cell has changed since. */
  stale: flagParam,
  /** Also those that stand judged. */
  all: flagParam,
  /** `theme.area.month` */
  at: textParam,
});
export type OverTimeSweepSearch = z.infer<typeof OverTimeSweepSearch>;
