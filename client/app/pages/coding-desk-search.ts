import { z } from 'zod';
import { flagParam, numberParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** The desk's place and view: `?turn=26&coding=…&coders=mine&filter=…&open=1&panel=closed`. */
export const CodingDeskSearch = z.object({
  turn: numberParam,
  coding: textParam,
  coders: wordParam(['mine']),
  filter: textParam,
  open: flagParam,
  panel: wordParam(['closed']),
  /** Id or title of a theme to be looked for again. */
  recheck: textParam,
});
