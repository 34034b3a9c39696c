import { z } from 'zod';
import { listParam, textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of then and now says: the snapshot, by its phase or its id, and which claims. */
export const ThenAndNowSearch = z.object({
  phase: textParam,
  /** Only what reads otherwise where it says nothing. */
  show: wordParam(['all', 'left']),
  kinds: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted'])),
  area: textParam,
});
export type ThenAndNowSearch = z.infer<typeof ThenAndNowSearch>;
