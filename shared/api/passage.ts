import { z } from 'zod';
import { Passage, PassageOrder } from '../coding/passage.ts';
import { endpoint, paging } from './endpoint.ts';

export const passageApi = {
  /** `next` is the place in the list to go on `after`; `head` the journal number that the answer shows. */
  list: endpoint('GET', '/api/studies/:study/passages', {
    summary:
      'Codings of the whole study with who said them where; `where` holds conditions such as “theme:trust and not area:north”',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({
      ...paging,
      where: z.string().max(4000).default(''),
      sort: PassageOrder.default('place'),
      /** Turns the order round. */
      down: z.enum(['0', '1']).default('0'),
    }),
    result: z.strictObject({
      items: z.array(Passage),
      next: z.string().nullable(),
      /** Codings that fit, on how many stretches of words, and of how many codings. */
      total: z.int(),
      excerpts: z.int(),
      all: z.int(),
      head: z.int(),
    }),
  }),
};
