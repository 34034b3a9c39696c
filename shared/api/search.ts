import { z } from 'zod';
import { Hit } from '../search/hit.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

export const searchApi = {
  list: endpoint('GET', '/api/studies/:study/search', {
    summary:
      'Turns that hold every word asked for, best first: “…” is exact, and the last word may be a beginning',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ ...paging, q: z.string().default('') }),
    result: listOf(Hit),
  }),
};
