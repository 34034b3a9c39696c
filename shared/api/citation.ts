import { z } from 'zod';
import { Citation, CitationChanges, NewCitation } from '../quote/citation.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const citation = z.strictObject({ study: z.string(), citation: z.string() });

export const citationApi = {
  list: endpoint('GET', '/api/studies/:study/citations', {
    summary: 'Words quoted from what was published, by their reference',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Citation),
  }),
  get: endpoint('GET', '/api/studies/:study/citations/:citation', {
    summary: 'One citation',
    params: citation,
    result: Citation,
  }),
  add: endpoint('POST', '/api/studies/:study/citations', {
    summary: 'Adds words quoted from what was published; never evidence, and nobody is asked',
    params: study,
    body: NewCitation,
    result: Citation,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/citations/:citation', {
    summary: 'Changes a citation',
    params: citation,
    body: CitationChanges.extend(seen),
    result: Citation,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/citations/:citation', {
    summary: 'Removes a citation, and takes it out of every collection',
    params: citation,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Citation.shape.id }),
  }),
};
