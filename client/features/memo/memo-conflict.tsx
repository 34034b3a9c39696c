import { useQuery } from '@tanstack/react-query';
import { TwoVersions } from '#client/ui/two-versions.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Memo } from '#shared/memo/memo.ts';
import { memoHistoryQuery, writersQuery } from './api.ts';
import { signed } from './memo-words.ts';

interface MemoConflictProps {
  study: string;
  /** As it stands now. */
  memo: Memo;
  /** What I wrote meanwhile. */
  mine: string;
  isBusy: boolean;
  error: { message: string; help?: string | undefined } | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** My draft beside what somebody else, or I in another window, made of the memo since. */
export function MemoConflict({
  study,
  memo,
  mine,
  isBusy,
  error,
  onKeepMine,
  onTakeTheirs,
}: MemoConflictProps) {
  const say = useToast();
  const { data: states } = useQuery(memoHistoryQuery(study, memo.id));
  const { data: coders = [] } = useQuery(writersQuery(study));
  const last = states?.at(-1);
  return (
    <TwoVersions
      says="This memo was changed elsewhere while you were writing."
      mine={{ by: 'Kept in this browser', children: mine }}
      theirs={{ by: last ? signed(coders, last.by, last.at) : '', children: memo.body }}
      copy={mine}
      onCopied={() => say({ title: 'Copied', detail: 'what you wrote' })}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
      busy={isBusy}
      error={error}
    />
  );
}
