import { z } from 'zod';
import { AccessEntry, AccessKind } from '../account/access.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

export const accessApi = {
  list: endpoint('GET', '/api/studies/:study/access', {
    summary: 'Who saw what, the newest first: exports, coordinators’ pages, identities, links; for owners',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ ...paging, what: AccessKind.optional() }),
    result: listOf(AccessEntry),
  }),
};
