import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

/** What the address of the sorting says. */
export const ThemesSortSearch = z.object({
  /** Words that a theme's title, meaning or example holds. */
  filter: textParam,
});
