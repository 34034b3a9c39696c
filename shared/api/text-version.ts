import { z } from 'zod';
import {
  NewPlacements,
  NewTextVersion,
  ProposedText,
  TextPreview,
  TextVersion,
  TextVersionView,
  Unplaced,
} from '../correction/correction.ts';
import { endpoint } from './endpoint.ts';

const source = z.strictObject({ study: z.string(), source: z.string() });

export const textVersionApi = {
  list: endpoint('GET', '/api/studies/:study/sources/:source/versions', {
    summary: 'The texts a source has and had, the oldest first',
    params: source,
    result: z.strictObject({ items: z.array(TextVersion) }),
  }),
  get: endpoint('GET', '/api/studies/:study/sources/:source/versions/:number', {
    summary: 'One text of a source, with its words',
    params: source.extend({ number: z.string() }),
    result: TextVersionView,
  }),
  preview: endpoint('POST', '/api/studies/:study/sources/:source/versions/preview', {
    summary: 'What keeping a text would do to codings, quotes, memos, passes and cells; keeps nothing',
    params: source,
    body: ProposedText,
    result: TextPreview,
  }),
  add: endpoint('POST', '/api/studies/:study/sources/:source/versions', {
    summary: 'Corrects a source: keeps a text as its next and takes along what stands on its words',
    params: source,
    body: NewTextVersion,
    result: TextVersion,
    status: 201,
  }),
  unplaced: endpoint('GET', '/api/studies/:study/unplaced', {
    summary: 'What waits on earlier texts to be placed on the ones in force; it counts nowhere until then',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ source: z.string().optional() }),
    result: z.strictObject({ items: z.array(Unplaced) }),
  }),
  place: endpoint('POST', '/api/studies/:study/sources/:source/placements', {
    summary: 'Places codings, quotes and memos on words of the text in force; answers what still waits',
    params: source,
    body: NewPlacements,
    result: z.strictObject({ items: z.array(Unplaced) }),
  }),
};
