import { useDraft } from '#client/lib/draft.ts';
import { isRowBehind, isRowUnsaved, type RowDraft, readRowDraft, rowDraftOf } from '#shared/summary/draft.ts';
import type { SummaryRow } from '#shared/summary/summary.ts';

export interface RowInHand extends RowDraft {
  /** Whether anything stands here that is not saved. */
  isUnsaved: boolean;
  /** Whether the row says something else now than when this was begun. */
  isBehind: boolean;
  write: (text: string) => void;
  /** Forgets what was written, for good. */
  discard: () => void;
}

/** A row being written, kept in the browser until it is saved, with what it was begun from. */
export function useRowDraft(id: string, row: SummaryRow | undefined): RowInHand {
  const kept = useDraft('summary', id, '');
  const draft = (kept.text === '' ? undefined : readRowDraft(kept.text)) ?? rowDraftOf(row);
  return {
    ...draft,
    isUnsaved: isRowUnsaved(draft),
    isBehind: isRowBehind(draft, row),
    write: (text) => {
      const next = { ...draft, text };
      if (isRowUnsaved(next)) kept.write(JSON.stringify(next));
      else kept.discard();
    },
    discard: kept.discard,
  };
}
