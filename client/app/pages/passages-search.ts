import { z } from 'zod';
import { flagParam, listParam, numberParam, textParam } from '#client/lib/search-params.ts';
import { PassageOrder } from '#shared/coding/passage.ts';
import { PASSAGE_COLUMNS } from '#shared/coding/passage-table.ts';

/** What the address of the coded passages says: words, conditions, order, columns of the export, the row at hand. */
export const PassagesSearch = z.object({
  q: textParam,
  /** As `parseWhere` reads it. */
  where: textParam,
  sort: PassageOrder.optional().catch(undefined),
  down: flagParam,
  columns: listParam(z.enum(PASSAGE_COLUMNS)),
  /** Counted from 1. */
  row: numberParam,
});
export type PassagesSearch = z.infer<typeof PassagesSearch>;
