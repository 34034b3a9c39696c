import { z } from 'zod';
import { Memo, MemoChanges, MemoKind, MemoSubject, NewMemo } from '../memo/memo.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const memo = z.strictObject({ study: z.string(), memo: z.string() });

export const memoApi = {
  list: endpoint('GET', '/api/studies/:study/memos', {
    summary: 'The team’s memos, newest first',
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
    }),
    result: listOf(Memo),
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
  remove: endpoint('DELETE', '/api/studies/:study/memos/:memo', {
    summary: 'Removes a memo',
    params: memo,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Memo.shape.id }),
  }),
};
