import { z } from 'zod';
import { listParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of a theme's page says: the open cell, the quotes unfolded, charts or their list. */
export const ThemeSearch = z.object({
  /** The area in view where there is room for one only; with a month, whose evidence is open. */
  area: textParam,
  wave: textParam,
  /** Months and areas whose quotes are all shown: `2020-10.millhaven`. */
  open: listParam(z.string()),
  charts: wordParam(['drawn', 'list']),
});
