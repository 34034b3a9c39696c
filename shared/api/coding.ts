import { z } from 'zod';
import { BulkCoding, Coding, CodingChanges, NewCoding } from '../coding/coding.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const coding = z.strictObject({ study: z.string(), coding: z.string() });

export const codingApi = {
  list: endpoint('GET', '/api/studies/:study/codings', {
    summary:
      'Codings by month, area, source and place in the text; those turned down or of trashed sources are left out',
    params: study,
    query: z.strictObject({
      ...paging,
      source: z.string().optional(),
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      coder: z.string().optional(),
    }),
    result: listOf(Coding),
  }),
  counts: endpoint('GET', '/api/studies/:study/codings/counts', {
    summary:
      'How often each theme is coded, by area and wave; those of trashed sources and of one source named are left out',
    params: study,
    query: z.strictObject({ without: z.string().optional() }),
    result: z.strictObject({
      items: z.array(
        z.strictObject({
          theme: ThemeId,
          area: AreaId.nullable(),
          wave: WaveId.nullable(),
          codings: z.int(),
          /** Passages: what several coders marked alike is one. */
          excerpts: z.int(),
        }),
      ),
    }),
  }),
  get: endpoint('GET', '/api/studies/:study/codings/:coding', {
    summary: 'One coding',
    params: coding,
    result: Coding,
  }),
  add: endpoint('POST', '/api/studies/:study/codings', {
    summary: 'Codes a stretch of participants’ words with a theme',
    params: study,
    body: NewCoding,
    result: Coding,
    status: 201,
  }),
  /** `existing` are excerpts that carried the theme already, as they stand. */
  addSeveral: endpoint('POST', '/api/studies/:study/codings/bulk', {
    summary: 'Codes several stretches in one deed, an excerpt for every run of participants’ turns',
    params: study,
    body: BulkCoding,
    result: z.strictObject({ items: z.array(Coding), existing: z.array(Coding) }),
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/codings/:coding', {
    summary: 'Changes a coding’s edges, theme or stance, or confirms it under the theme’s present meaning',
    params: coding,
    body: CodingChanges.extend(seen),
    result: Coding,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/codings/:coding', {
    summary: 'Removes a coding',
    params: coding,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Coding.shape.id }),
  }),
};
