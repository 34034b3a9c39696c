import { z } from 'zod';
import { HistoryDetail, HistoryEntry, Restoring } from '../journal/history.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const deed = z.strictObject({ study: z.string(), deed: z.string() });

export const historyApi = {
  list: endpoint('GET', '/api/studies/:study/history', {
    summary: 'What happened in the study, newest first, deeds of one batch as one line',
    params: study,
    query: z.strictObject({
      /** Go on behind this number. */
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      /** Id of the person. */
      by: z.string().optional(),
      /** What the deed is about, as its name begins: `theme`, `coding`. */
      word: z.string().optional(),
      /** Id of a thing: a theme, source, memo, area … */
      about: z.string().optional(),
      /** Moments, ISO 8601 UTC; `until` is the first one too late. */
      since: z.string().optional(),
      until: z.string().optional(),
    }),
    result: z.strictObject({
      items: z.array(HistoryEntry),
      /** What to give as `before` for the rest, or null. */
      next: z.int().nullable(),
      /** Everybody who ever did something here, and everything done to. */
      people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      words: z.array(z.string()),
      /** What `about` names, where it is given. */
      title: z.string(),
    }),
  }),
  get: endpoint('GET', '/api/studies/:study/history/:deed', {
    summary: 'One deed with what it changed, before and after',
    params: deed,
    result: HistoryDetail,
  }),
  restore: endpoint('POST', '/api/studies/:study/history/:deed/restore', {
    summary: 'Gives a theme, memo or source the fields it had before or after a deed',
    params: deed,
    body: Restoring,
    result: z.strictObject({ word: z.string(), id: z.string(), title: z.string() }),
  }),
};
