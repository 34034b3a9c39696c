import { z } from 'zod';
import { NewStatus, StatusRecord } from '../threat/threat.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const status = z.strictObject({ study: z.string(), status: z.string() });

/** Records are added and never changed; a wrong one is undone or followed by another. */
export const statusApi = {
  list: endpoint('GET', '/api/studies/:study/statuses', {
    summary: 'What people recorded of threats, in the order of the waves',
    params: study,
    query: z.strictObject({
      ...paging,
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
    }),
    result: listOf(StatusRecord),
  }),
  get: endpoint('GET', '/api/studies/:study/statuses/:status', {
    summary: 'One status record',
    params: status,
    result: StatusRecord,
  }),
  add: endpoint('POST', '/api/studies/:study/statuses', {
    summary:
      'Records the status of a threat in an area and wave; avoided and overcome need a history and evidence',
    params: study,
    body: NewStatus,
    result: StatusRecord,
    status: 201,
  }),
};
