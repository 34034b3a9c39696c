import { z } from 'zod';
import { flagParam, textParam } from '#client/lib/search-params.ts';
import { RowFilter } from '#shared/import/row-order.ts';

export const ImportReviewSearch = z.object({
  /** Which rows are shown; all where it does not say. */
  only: RowFilter.optional().catch(undefined),
  /** The file looked at more closely. */
  file: textParam,
  /** Rows in the order the files came in, instead of those that need a person first. */
  given: flagParam,
});
