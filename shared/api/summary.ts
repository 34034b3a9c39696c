import { z } from 'zod';
import { SummaryRow, SummaryRowSet } from '../summary/summary.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const summary = z.strictObject({ study: z.string(), summary: z.string() });

export const summaryApi = {
  list: endpoint('GET', '/api/studies/:study/summaries', {
    summary: 'What the team wrote into the summary matrices of two waves, by waves, area and row',
    params: study,
    query: z.strictObject({
      ...paging,
      earlier: z.string().optional(),
      later: z.string().optional(),
      /** An area, or `all` for the study’s own rows. */
      area: z.string().optional(),
    }),
    result: listOf(SummaryRow),
  }),
  get: endpoint('GET', '/api/studies/:study/summaries/:summary', {
    summary: 'One row of a summary matrix',
    params: summary,
    result: SummaryRow,
  }),
  set: endpoint('PUT', '/api/studies/:study/summaries', {
    summary: 'Writes a row of the summary matrix of two waves, for one area or the study',
    params: study,
    body: SummaryRowSet,
    result: SummaryRow,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/summaries/:summary', {
    summary: 'Takes a row of a summary matrix away',
    params: summary,
    query: z.strictObject(seen),
    result: z.strictObject({ id: SummaryRow.shape.id }),
  }),
};
