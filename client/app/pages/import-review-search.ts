import { z } from 'zod';
import { flagParam, textParam } from '#client/lib/search-params.ts';

export const ImportReviewSearch = z.object({
  /** The file looked at more closely. */
  file: textParam,
  /** Rows in the order the files came in, instead of those that need a person first. */
  given: flagParam,
});
