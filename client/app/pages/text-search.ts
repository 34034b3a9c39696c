import { z } from 'zod';
import { numberParam, wordParam } from '#client/lib/search-params.ts';

/** Correcting a text: the turn to begin at, the review of what was written or is to be restored, and earlier texts. */
export const TextSearch = z.object({
  /** From 1. */
  turn: numberParam,
  view: wordParam(['texts', 'place']),
  step: wordParam(['review']),
  /** The number of the text that is to be in force again. */
  restore: numberParam,
  /** The text looked at, and the one it is compared with. */
  text: numberParam,
  beside: numberParam,
});
