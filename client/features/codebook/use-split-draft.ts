import { useDraft } from '#client/lib/draft.ts';
import { readSplitDraft, type SplitDraft } from '#shared/codebook/split-draft.ts';

export interface SplitDraftKept {
  draft: SplitDraft;
  write: (draft: SplitDraft) => void;
  discard: () => void;
}

/** What is chosen for a split so far, kept in this browser: it may be left half done and taken up again. */
export function useSplitDraft(theme: string): SplitDraftKept {
  const kept = useDraft('split', theme, '');
  return {
    draft: readSplitDraft(kept.text),
    write: (draft) => kept.write(JSON.stringify(draft)),
    discard: kept.discard,
  };
}
