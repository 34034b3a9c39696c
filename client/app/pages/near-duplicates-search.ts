import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

export const NearDuplicatesSearch = z.object({
  /** The source whose differing sentences are shown; those of the first pair where it says nothing, or `none`. */
  pair: textParam,
});
