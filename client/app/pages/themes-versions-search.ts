import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

/** What the address of the earlier codebooks says. */
export const ThemesVersionsSearch = z.object({
  /** An event’s number, a day, a version’s name or a month; today where nothing is said. A number is an event’s. */
  asOf: textParam,
  /** Compared with this state. */
  from: textParam,
});
