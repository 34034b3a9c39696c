import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

export const PeopleSearch = z.object({
  /** Whose panel is open: a pseudonym; `new` for somebody to be added. */
  person: textParam,
});
