import { listMemoImages } from '#server/store/study/memo-history.ts';
import { edits, type MemoState } from '#shared/memo/history.ts';
import { findMemo } from './memo.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** What a memo said, from its first words to those that stand; earlier words are gone once they were purged. */
export function memoHistory(world: World, who: Who, study: string, id: string): MemoState[] {
  const { db } = mayRead(world, who, study);
  const memo = findMemo(db, id);
  const images = listMemoImages(db, memo.id);
  const states: MemoState[] = images.flatMap(({ deed, at, by, after }) =>
    after === null ? [] : [{ deed, at, by, kind: after.kind, body: after.body }],
  );
  const first = images.length === 0 ? { ...memo, changed_at: memo.changedAt } : images[0]?.before;
  if (first)
    states.unshift({
      deed: null,
      at: first.changed_at,
      by: memo.author,
      kind: first.kind,
      body: first.body,
    });
  return edits(states);
}
