import { useDraft } from '#client/lib/draft.ts';
import { draftOf, isBehind, isUnsaved, type MemoDraft, readDraft } from '#shared/memo/draft.ts';
import type { Memo } from '#shared/memo/memo.ts';

export interface MemoInHand {
  kind: Memo['kind'];
  body: string;
  /** Whether anything stands here that is not saved. */
  isUnsaved: boolean;
  /** Whether the memo says something else now than when this was begun. */
  isBehind: boolean;
  write: (change: Partial<Pick<MemoDraft, 'kind' | 'body'>>) => void;
  /** Forgets what was written, for good. */
  discard: () => void;
}

/**
 * A memo being written, kept in the browser until it is saved, with what it was begun from. `id` is what it is kept
 * under: the memo's id, or the place of a new one.
 */
export function useMemoDraft(id: string, memo: Memo | undefined): MemoInHand {
  const kept = useDraft('memo', id, '');
  const draft = (kept.text === '' ? undefined : readDraft(kept.text)) ?? draftOf(memo);
  return {
    kind: draft.kind,
    body: draft.body,
    isUnsaved: isUnsaved(draft),
    isBehind: isBehind(draft, memo),
    write: (change) => {
      const next = { ...draft, ...change };
      if (isUnsaved(next)) kept.write(JSON.stringify(next));
      else kept.discard();
    },
    discard: kept.discard,
  };
}
