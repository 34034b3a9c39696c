import { z } from 'zod';
import { THEME_TABS } from '#client/features/codebook/theme-tabs.ts';
import { listParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { TREE_SHOWS } from '#shared/codebook/tree.ts';

/** What the address of the themes says: the open theme and its tab, what the tree is narrowed to, and its folds. */
export const ThemesSearch = z.object({
  /** Id or title. */
  open: textParam,
  tab: wordParam(THEME_TABS),
  filter: textParam,
  show: listParam(z.enum(TREE_SHOWS)),
  fold: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
});
