import { z } from 'zod';
import { JournalEntry } from '../journal/journal.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const Undone = z.strictObject({ deed: z.int(), summary: z.string() });
const Standing = z.strictObject({ deed: z.int(), summary: z.string() }).nullable();

export const journalApi = {
  /** Asked with `Accept: text/event-stream` it stays open and sends each new deed as it is done. */
  list: endpoint('GET', '/api/studies/:study/journal', {
    summary: 'What was done in the study after a deed, oldest first; as server-sent events where asked for',
    params: study,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    result: z.strictObject({ items: z.array(JournalEntry), next: z.int().nullable() }),
  }),
  /** What Ctrl+Z and its counterpart would do now. */
  standing: endpoint('GET', '/api/studies/:study/undo', {
    summary: 'What undo and redo would do for the person asking',
    params: study,
    result: z.strictObject({ undo: Standing, redo: Standing }),
  }),
  undo: endpoint('POST', '/api/studies/:study/undo', {
    summary: 'Takes back the last standing deed of the person asking, or the one named',
    params: study,
    /** `expect` is the deed meant to be the last; `deed` is another one of theirs, where nothing rests on it. */
    body: z.strictObject({ expect: z.int().optional(), deed: z.int().optional() }),
    result: Undone,
  }),
  redo: endpoint('POST', '/api/studies/:study/redo', {
    summary: 'Does again what the person asking undid last',
    params: study,
    body: z.strictObject({ expect: z.int().optional() }),
    result: Undone,
  }),
};
