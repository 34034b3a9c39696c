import { z } from 'zod';
import { flagParam, listParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { MemoKind, MemoSubject } from '#shared/memo/memo.ts';
import { MEMO_SORTS } from '#shared/memo/shelf.ts';

const words = listParam(z.string().min(1));

/** What the address of the memos says: words, facets, order, the open memo, and what a new one is on. */
export const MemosSearch = z.object({
  q: textParam,
  kind: listParam(MemoKind),
  about: listParam(MemoSubject),
  theme: words,
  area: words,
  /** Months: `2020-08`. */
  wave: words,
  author: words,
  /** Months: `2020-08`. */
  written: words,
  sort: wordParam(MEMO_SORTS),
  memo: textParam,
  /** The open memo is being changed. */
  edit: flagParam,
  /** A new memo is being written on this: `area.<id>`; `?` while that is to be chosen. */
  write: textParam,
});
export type MemosSearch = z.infer<typeof MemosSearch>;
