import type { ReactNode } from 'react';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Review } from '#shared/trajectory/review.ts';
import styles from './review.module.css';

interface ReviewBarProps {
  counts: Review<unknown>['counts'];
  /** The filters. */
  children: ReactNode;
}

/** How far the review got, and how often people say otherwise than the rule. */
export function ReviewBar({
  counts: { of, confirmed, stale, judged, overridden },
  children,
}: ReviewBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <h1>Review of stories</h1>
        <p role="status">
          <b>
            {confirmed} of {of}
          </b>{' '}
          confirmed
          {stale > 0 && <span className={styles.stale}> · {stale} stale</span>}
          {judged > 0 && ` · ${overridden} of ${judged} judged otherwise than the rule`}
        </p>
        <div className={styles.progress}>
          <ProgressBar label="Stories confirmed" done={confirmed} of={of} />
        </div>
      </div>
      <div className={styles.filters}>{children}</div>
    </header>
  );
}
