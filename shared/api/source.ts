import { z } from 'zod';
import { NearDifference, NearSources } from '../source/near.ts';
import { NearDismissal } from '../source/near-dismissal.ts';
import { NewSource, Source, SourceChanges, SourceKind, SourceView } from '../source/source.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const source = z.strictObject({ study: z.string(), source: z.string() });
const pair = { source: z.string(), other: z.string() };

export const sourceApi = {
  list: endpoint('GET', '/api/studies/:study/sources', {
    summary:
      'The sources by wave, area and date, without their words; those in the trash only where asked for',
    params: study,
    query: z.strictObject({
      ...paging,
      area: z.string().optional(),
      wave: z.string().optional(),
      kind: SourceKind.optional(),
      participant: z.string().optional(),
      trashed: z.enum(['true', 'false']).optional(),
    }),
    result: listOf(Source),
  }),
  nearDuplicates: endpoint('GET', '/api/studies/:study/near-duplicates', {
    summary: 'Sources that count though another holds nearly all of each, beside the one proposed to count',
    params: study,
    query: z.strictObject(paging),
    result: listOf(NearSources),
  }),
  nearDifferences: endpoint('GET', '/api/studies/:study/near-duplicates/differences', {
    summary: 'The first sentences that one of two sources has and the other has not, side by side',
    params: study,
    query: z.strictObject(pair),
    result: z.strictObject({ items: z.array(NearDifference), next: z.null() }),
  }),
  apart: endpoint('GET', '/api/studies/:study/near-duplicates/apart', {
    summary: 'Pairs that somebody said are two sources of their own, as their texts are now',
    params: study,
    query: z.strictObject(paging),
    result: listOf(NearDismissal),
  }),
  keepApart: endpoint('POST', '/api/studies/:study/near-duplicates/apart', {
    summary:
      'Says that two sources are two of their own, though nearly the same: they are not listed again until one gets another text',
    params: study,
    body: z.strictObject(pair),
    result: NearDismissal,
    status: 201,
  }),
  compareAgain: endpoint('DELETE', '/api/studies/:study/near-duplicates/apart/:pair', {
    summary: 'Takes back that two sources are two of their own',
    params: z.strictObject({ study: z.string(), pair: z.string() }),
    result: NearDismissal,
  }),
  get: endpoint('GET', '/api/studies/:study/sources/:source', {
    summary: 'One source with its text and turns',
    params: source,
    result: SourceView,
  }),
  add: endpoint('POST', '/api/studies/:study/sources', {
    summary: 'Adds a source from its text, plain or in the line format of the study folder',
    params: study,
    body: NewSource,
    result: Source,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/sources/:source', {
    summary: 'Changes what is known of a source; its words stay',
    params: source,
    body: SourceChanges.extend(seen),
    result: Source,
  }),
  trash: endpoint('DELETE', '/api/studies/:study/sources/:source', {
    summary: 'Puts a source into the trash',
    params: source,
    query: z.strictObject(seen),
    result: Source,
  }),
  restore: endpoint('POST', '/api/studies/:study/sources/:source/restore', {
    summary: 'Brings a source back from the trash',
    params: source,
    result: Source,
  }),
};
