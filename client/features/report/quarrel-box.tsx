import { createPortal } from 'react-dom';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { TwoVersions } from '#client/ui/two-versions.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { ShownQuarrel } from './editor-quarrels.ts';

interface QuarrelBoxProps {
  study: string;
  quarrel: ShownQuarrel;
  /** The deed that wrote theirs. */
  rev: number;
  onSettle: (keep: 'mine' | 'theirs') => void;
}

const REMOVED = '(removed)';

/** Both versions of a paragraph, in the text under mine, until somebody chooses. */
export function QuarrelBox({ study, quarrel, rev, onSettle }: QuarrelBoxProps) {
  const say = useToast();
  const by = useChangedBy(study, rev);
  return createPortal(
    <TwoVersions
      says="This paragraph was changed elsewhere while you were writing."
      mine={{ by: 'Yours, kept in this browser', children: quarrel.mine || REMOVED }}
      theirs={{ by, children: quarrel.theirs || REMOVED }}
      copy={quarrel.mine}
      onCopied={() => say({ title: 'Copied', detail: 'what you wrote' })}
      onKeepMine={() => onSettle('mine')}
      onTakeTheirs={() => onSettle('theirs')}
      busy={false}
      error={null}
    />,
    quarrel.box,
  );
}
