import { z } from 'zod';
import { MemoState } from '../memo/history.ts';
import { Memo, MemoChanges, MemoKind, MemoSubject, NewMemo } from '../memo/memo.ts';
import { MemoCount, ShelvedMemo } from '../memo/shelf.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const memo = z.strictObject({ study: z.string(), memo: z.string() });
/** One value or several parted by commas: one of them must fit, of every facet given. */
const shelf = z.strictObject({
  /** Words that must occur, as on the shelf: `"…"` exact, `-word` keeps out. */
  find: z.string().optional(),
  kind: z.string().optional(),
  about: z.string().optional(),
  theme: z.string().optional(),
  area: z.string().optional(),
  wave: z.string().optional(),
  author: z.string().optional(),
  /** The month it was written in, `2020-10`. */
  written: z.string().optional(),
});

export const memoApi = {
  list: endpoint('GET', '/api/studies/:study/memos', {
    summary: 'The team’s memos, newest first; or those in the trash',
    params: study,
    query: z.strictObject({
      ...paging,
      about: MemoSubject.optional(),
      kind: MemoKind.optional(),
      source: z.string().optional(),
      coding: z.string().optional(),
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      participant: z.string().optional(),
      author: z.string().optional(),
      trashed: z.enum(['true', 'false']).optional(),
    }),
    result: listOf(Memo),
  }),
  shelf: endpoint('GET', '/api/studies/:study/memos/shelf', {
    summary: 'The team’s memos with the places they are on, newest first',
    params: study,
    query: shelf.extend(paging),
    result: listOf(ShelvedMemo),
  }),
  counts: endpoint('GET', '/api/studies/:study/memos/counts', {
    summary: 'How many memos each thing has',
    params: study,
    result: z.strictObject({ items: z.array(MemoCount) }),
  }),
  download: endpoint('GET', '/api/studies/:study/memos/export', {
    summary: 'Memos as Markdown by place, or as a table; a working copy',
    params: study,
    query: shelf.extend({ format: z.enum(['md', 'csv']) }),
    result: z.string(),
    answers: ['text/markdown', 'text/csv'],
  }),
  get: endpoint('GET', '/api/studies/:study/memos/:memo', {
    summary: 'One memo',
    params: memo,
    result: Memo,
  }),
  add: endpoint('POST', '/api/studies/:study/memos', {
    summary: 'Writes a memo on something',
    params: study,
    body: NewMemo,
    result: Memo,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/memos/:memo', {
    summary: 'Changes a memo’s words or kind',
    params: memo,
    body: MemoChanges.extend(seen),
    result: Memo,
  }),
  history: endpoint('GET', '/api/studies/:study/memos/:memo/history', {
    summary: 'What a memo said, from its first words to those that stand',
    params: memo,
    result: z.strictObject({ items: z.array(MemoState) }),
  }),
  restore: endpoint('POST', '/api/studies/:study/memos/:memo/restore', {
    summary: 'Brings a memo back from the trash',
    params: memo,
    result: Memo,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/memos/:memo', {
    summary: 'Puts a memo into the trash',
    params: memo,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Memo.shape.id }),
  }),
};
