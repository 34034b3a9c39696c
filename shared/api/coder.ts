import { z } from 'zod';
import { Coder } from '../coding/coder.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

export const coderApi = {
  list: endpoint('GET', '/api/studies/:study/coders', {
    summary: 'The members of the team who have worked on the study, by name',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject(paging),
    result: listOf(Coder),
  }),
};
