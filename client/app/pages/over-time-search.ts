import { z } from 'zod';
import { flagParam, listParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of the page over time says: view, filters, folds, and the open cell. */
export const OverTimeSearch = z.object({
  view: wordParam(['areas', 'all', 'theme', 'compare']),
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  voices: wordParam(['all', 'panel']),
  differ: flagParam,
  fold: listParam(z.string()),
  /** In which order themes stand inside their kinds; the frame's where it is not said. */
  sort: wordParam(['first', 'label']),
  /** What the view that compares sets side by side: `2020-08..2020-12`, two areas, two phases. */
  with: textParam,
  /** The theme of the view of one theme. */
  theme: textParam,
  /** `theme.area.month` */
  cell: textParam,
});
export type OverTimeSearch = z.infer<typeof OverTimeSearch>;
