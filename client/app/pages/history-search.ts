import { z } from 'zod';
import { numberParam, textParam } from '#client/lib/search-params.ts';

export const HistorySearch = z.object({
  by: textParam,
  word: textParam,
  /** Id of a thing: a theme, source, memo, area … */
  about: textParam,
  day: textParam,
  /** The deed whose changes are open. */
  deed: numberParam,
});
