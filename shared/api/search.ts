import { z } from 'zod';
import { SourceId, TurnId } from '../ids.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

/** A turn that holds what was looked for; `start` and `end` are where, in UTF-16 code units of the source's text. */
export const Hit = z.strictObject({
  source: SourceId,
  turn: TurnId,
  start: z.int(),
  end: z.int(),
  /** The words around it, cut ends marked by an ellipsis. */
  snippet: z.string(),
});
export type Hit = z.infer<typeof Hit>;

export const searchApi = {
  list: endpoint('GET', '/api/studies/:study/search', {
    summary:
      'Turns that hold every word asked for, best first: “…” is exact, and the last word may be a beginning',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ ...paging, q: z.string().default('') }),
    result: listOf(Hit),
  }),
};
