import { z } from 'zod';
import { flagParam, listParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of the page over time says: view, filters, folds, and the open cell. */
export const OverTimeSearch = z.object({
  view: wordParam(['areas', 'all', 'theme']),
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  voices: wordParam(['all', 'panel']),
  differ: flagParam,
  fold: listParam(z.string()),
  /** The theme of the view of one theme. */
  theme: textParam,
  /** `theme.area.month` */
  cell: textParam,
});
export type OverTimeSearch = z.infer<typeof OverTimeSearch>;
