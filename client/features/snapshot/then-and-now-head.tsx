import type { ReactNode } from 'react';
import type { ThenAndNow } from '#shared/snapshot/claim.ts';
import { sinceWords, snapshotWords } from '#shared/snapshot/claim-words.ts';
import { claimCounts } from '#shared/snapshot/shown.ts';
import styles from './then-and-now-head.module.css';

interface ThenAndNowHeadProps {
  view: ThenAndNow;
  /** The filters. */
  children: ReactNode;
  /** What can be done with it. */
  deeds: ReactNode;
}

/** What the snapshot rests on, what happened to the study since, and how much reads otherwise. */
export function ThenAndNowHead({ view, children, deeds }: ThenAndNowHeadProps) {
  const { of, changed, world, reading, judgement, left } = claimCounts(view.claims);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>Then and now</h1>
        <p role="status">
          <b>
            {changed} of {of}
          </b>{' '}
          claims read otherwise: {world} by new months, {reading} by another reading, {judgement} by a
          judgement
          {left > 0 && <span className={styles.left}> · {left} left open</span>}
        </p>
        <div className={styles.deeds}>{deeds}</div>
      </div>
      <p className={styles.told}>
        {snapshotWords(view)} {sinceWords(view).join(' ')}
      </p>
      <div className={styles.filters}>{children}</div>
    </header>
  );
}
