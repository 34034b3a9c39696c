import { z } from 'zod';
import { LifeRecord, NewLifeRecord } from '../status/status.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const status = z.strictObject({ study: z.string(), status: z.string() });

/** Records are added and never changed; a wrong one is undone or followed by another. */
export const statusApi = {
  list: endpoint('GET', '/api/studies/:study/statuses', {
    summary:
      'Where people recorded that themes stand, in the order of the waves: threats, and the life-cycles of all others',
    params: study,
    query: z.strictObject({
      ...paging,
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
    }),
    result: listOf(LifeRecord),
  }),
  get: endpoint('GET', '/api/studies/:study/statuses/:status', {
    summary: 'One status record',
    params: status,
    result: LifeRecord,
  }),
  add: endpoint('POST', '/api/studies/:study/statuses', {
    summary:
      'Records where a theme stands in an area and wave, in the words of its kind; of a threat, avoided and overcome need a history and evidence, and no end is recorded from silence',
    params: study,
    body: NewLifeRecord,
    result: LifeRecord,
    status: 201,
  }),
};
