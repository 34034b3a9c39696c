import { z } from 'zod';
import { type Memo, MemoKind } from './memo.ts';

/** What a memo said when somebody began to change it. */
const Base = z.strictObject({ rev: z.int(), kind: MemoKind, body: z.string() });

/** A memo being written: what it says now, and what it was begun from; null where it is a new one. */
export const MemoDraft = z.strictObject({ kind: MemoKind, body: z.string(), base: Base.nullable() });
export type MemoDraft = z.infer<typeof MemoDraft>;

type Said = Pick<Memo, 'kind' | 'body'>;
const same = (a: Said, b: Said): boolean => a.kind === b.kind && a.body === b.body;

/** A draft of a memo as it stands, or of a new one. */
export const draftOf = (memo: (Said & Pick<Memo, 'rev'>) | undefined): MemoDraft =>
  memo
    ? { kind: memo.kind, body: memo.body, base: { rev: memo.rev, kind: memo.kind, body: memo.body } }
    : { kind: 'analytic', body: '', base: null };

/** A draft as it was kept; undefined where the text is none. */
export function readDraft(text: string): MemoDraft | undefined {
  try {
    return MemoDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether anything was written that is not saved. */
export const isUnsaved = ({ base, ...said }: MemoDraft): boolean =>
  base === null ? said.body.trim() !== '' : !same(said, base);

/**
 * What became of a draft while the memo may have changed elsewhere: `behind` where it says something else now than
 * when the draft was begun, and the draft is not saved. A new rev alone, as after it was thrown away and taken back,
 * puts nobody behind.
 */
export const isBehind = (draft: MemoDraft, memo: Said | undefined): boolean =>
  memo !== undefined &&
  draft.base !== null &&
  isUnsaved(draft) &&
  !same(draft.base, memo) &&
  !same(draft, memo);
