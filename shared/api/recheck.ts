import { z } from 'zod';
import { LikelyPassage, NothingHere, QueueItem, StillHolds } from '../codebook/queue.ts';
import { Coding } from '../coding/coding.ts';
import { Pass } from '../coding/pass.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

export const recheckApi = {
  /** `coder` keeps the sources they read in full and the codings they made. */
  list: endpoint('GET', '/api/studies/:study/recheck', {
    summary:
      'What to look at again since themes changed their meaning, theme by theme in the order of the frame',
    params: study,
    query: z.strictObject({
      theme: z.string().optional(),
      coder: z.string().optional(),
      area: z.string().optional(),
    }),
    result: z.strictObject({ items: z.array(QueueItem), next: z.null() }),
  }),
  /** Neither coded with the theme nor turned down, the likeliest first. */
  likely: endpoint('GET', '/api/studies/:study/recheck/likely', {
    summary: 'Passages of a source that may hold a theme, found by its words and the words of its codings',
    params: study,
    query: z.strictObject({
      theme: z.string(),
      source: z.string(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    result: z.strictObject({ items: z.array(LikelyPassage), next: z.null() }),
  }),
  /** One pass a source, for these themes only. */
  nothingHere: endpoint('POST', '/api/studies/:study/recheck/nothing-here', {
    summary: 'Says that themes were looked for in sources and are not there, in one deed',
    params: study,
    body: NothingHere,
    result: z.strictObject({ items: z.array(Pass) }),
    status: 201,
  }),
  confirm: endpoint('POST', '/api/studies/:study/recheck/confirm', {
    summary: 'Confirms codings under the present meaning of their themes, in one deed',
    params: study,
    body: StillHolds,
    result: z.strictObject({ items: z.array(Coding) }),
  }),
};
