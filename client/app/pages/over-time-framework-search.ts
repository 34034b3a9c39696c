import { z } from 'zod';
import { listParam, textParam } from '#client/lib/search-params.ts';

/** What the address of the framework matrix says: which themes stand in its columns, which area, and the open cell. */
export const OverTimeFrameworkSearch = z.object({
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  /** A group's title as a word. */
  group: textParam,
  theme: textParam,
  area: textParam,
  /** `theme.area.month` */
  cell: textParam,
});
export type OverTimeFrameworkSearch = z.infer<typeof OverTimeFrameworkSearch>;
