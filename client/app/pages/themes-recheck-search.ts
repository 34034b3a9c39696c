import { z } from 'zod';
import { flagParam, textParam } from '#client/lib/search-params.ts';

/** What the address of the re-check queue says. */
export const ThemesRecheckSearch = z.object({
  /** Id or title; the first that waits where none is named. */
  theme: textParam,
  area: textParam,
  /** Only what the reader read or coded. */
  mine: flagParam,
});
