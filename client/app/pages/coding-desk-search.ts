import { z } from 'zod';
import { flagParam, listParam, numberParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { ShownKind, ShownStance } from '#shared/coding/shown.ts';

/** The desk's place and view: `?turn=26&coding=…&coders=mine&kinds=threat&only=coded&filter=…&open=1&panel=closed`. */
export const CodingDeskSearch = z.object({
  turn: numberParam,
  coding: textParam,
  /** `mine`, or a coder's id. */
  coders: textParam,
  kinds: listParam(ShownKind),
  theme: textParam,
  stances: listParam(ShownStance),
  only: wordParam(['coded', 'uncoded']),
  filter: textParam,
  open: flagParam,
  panel: wordParam(['closed']),
  /** Id or title of a theme to be looked for again. */
  recheck: textParam,
});
