import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

/** What the address of a split says. */
export const ThemesSplitSearch = z.object({
  /** Id or title of the theme that is split. */
  theme: textParam,
});
