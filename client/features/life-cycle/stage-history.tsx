import { shortDay } from '#client/lib/day.ts';
import { stageWords } from '#shared/status/life-cycle.ts';
import type { StageRecord } from '#shared/status/status.ts';
import styles from './life-cycle.module.css';

interface StageHistoryProps {
  /** In the order of the waves. */
  records: readonly StageRecord[];
  waves: readonly { id: string; name: string }[];
  coders: readonly { id: string; name: string }[];
}

/** What people recorded, the latest first; nothing is ever taken off this list but by undo. */
export function StageHistory({ records, waves, coders }: StageHistoryProps) {
  return (
    <ol className={styles.recorded}>
      {records.toReversed().map(({ id, wave, status, reason, excerpts, by, at }) => (
        <li key={id}>
          <p>
            <b>{waves.find((one) => one.id === wave)?.name}</b> {stageWords[status]}
          </p>
          {reason !== '' && <p className={styles.reason}>{reason}</p>}
          <p className={styles.signature}>
            {coders.find((one) => one.id === by)?.name ?? 'somebody'}, {shortDay(at)}
            {excerpts.length > 0 &&
              ` · on ${excerpts.length} ${excerpts.length === 1 ? 'excerpt' : 'excerpts'}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
