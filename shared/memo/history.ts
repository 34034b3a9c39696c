import { z } from 'zod';
import { CoderId } from '../ids.ts';
import { MemoKind } from './memo.ts';

/** What a memo said from one edit to the next. */
export const MemoState = z.strictObject({
  /** The deed that wrote it; null where that was done before this file began, as in a study opened from a folder. */
  deed: z.int().nullable(),
  at: z.string(),
  by: CoderId,
  kind: MemoKind,
  /** Markdown. */
  body: z.string(),
});
export type MemoState = z.infer<typeof MemoState>;

/** The states that differ from the one before: moving or throwing away a memo changes nothing it says. */
export const edits = (states: readonly MemoState[]): MemoState[] =>
  states.filter(({ kind, body }, at) => {
    const before = states[at - 1];
    return before?.kind !== kind || before.body !== body;
  });
