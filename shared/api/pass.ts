import { z } from 'zod';
import { NewPass, Pass } from '../coding/pass.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const pass = z.strictObject({ study: z.string(), pass: z.string() });

export const passApi = {
  list: endpoint('GET', '/api/studies/:study/passes', {
    summary: 'What was looked for, where, by whom and under which codebook; oldest first',
    params: study,
    query: z.strictObject({ ...paging, source: z.string().optional(), coder: z.string().optional() }),
    result: listOf(Pass),
  }),
  get: endpoint('GET', '/api/studies/:study/passes/:pass', {
    summary: 'One pass',
    params: pass,
    result: Pass,
  }),
  add: endpoint('POST', '/api/studies/:study/passes', {
    summary:
      'Says that a source was looked through for every theme of the present codebook, or for those listed',
    params: study,
    body: NewPass,
    result: Pass,
    status: 201,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/passes/:pass', {
    summary: 'Takes back that a source was looked through',
    params: pass,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Pass.shape.id }),
  }),
};
