import { Button } from '#client/ui/button.tsx';
import type { TextVersion } from '#shared/correction/correction.ts';
import styles from './page.module.css';

interface MeanwhileBarProps {
  /** The text that somebody kept meanwhile, and the one that is being corrected. */
  kept: TextVersion;
  base: number;
  onCompare: () => void;
  onTakeOver: () => void;
}

const moment = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** Says that somebody kept another text while this one was being written in. */
export function MeanwhileBar({ kept, base, onCompare, onTakeOver }: MeanwhileBarProps) {
  return (
    <div className={styles.bar} role="alert">
      <p>
        {kept.madeBy.name} kept text {kept.number} at {moment.format(new Date(kept.madeAt))}. What you wrote
        is on text {base}; nothing of it is lost.
      </p>
      <Button small onClick={onCompare}>
        See what changed
      </Button>
      <Button small look="primary" onClick={onTakeOver}>
        Put my changes onto text {kept.number}
      </Button>
    </div>
  );
}
