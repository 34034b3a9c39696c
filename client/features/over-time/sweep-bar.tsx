import type { ReactNode } from 'react';
import { Kbd } from '#client/ui/kbd.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import type { SweepOrder, sweepCounts } from '#shared/assessment/sweep.ts';
import styles from './review.module.css';

interface SweepBarProps {
  counts: ReturnType<typeof sweepCounts>;
  order: SweepOrder;
  onOrder: (order: SweepOrder | undefined) => void;
  /** The filters. */
  children: ReactNode;
}

/** How far the sweep got, in which order it goes, and what it is narrowed to. */
export function SweepBar({ counts, order, onOrder, children }: SweepBarProps) {
  const { of, judged, drafts, stale } = counts;
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <h1>Judge cells</h1>
        <p role="status">
          <b>
            {judged} of {of}
          </b>{' '}
          judged
          {drafts > 0 && ` · ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`}
          {stale > 0 && <span className={styles.stale}> · {stale} stale</span>}
        </p>
        <p className={styles.keys}>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose <Kbd>E</Kbd> write <Kbd>1</Kbd>–<Kbd>3</Kbd> prominence{' '}
          <Kbd>Y</Kbd> <Kbd>N</Kbd> <Kbd>U</Kbd> asked <Kbd>?</Kbd> all keys
        </p>
        <div className={styles.progress}>
          <ProgressBar label="Cells judged" done={judged} of={of} />
        </div>
      </div>
      <div className={styles.filters}>
        <Segmented
          label="Order"
          value={order}
          onChange={(next) => onOrder(next === 'interview' ? undefined : next)}
          options={[
            { value: 'interview', label: 'By interview' },
            { value: 'theme', label: 'By theme' },
          ]}
        />
        {children}
      </div>
    </header>
  );
}
