import { z } from 'zod';
import { textParam, wordParam } from '#client/lib/search-params.ts';

export const CheckSearch = z.object({
  /** What stands beside the sheet; what suits its state where nothing is asked for. */
  beside: wordParam(['suggestions', 'link', 'preview']),
  /** The sentence to look at first, by its id. */
  item: textParam,
});
