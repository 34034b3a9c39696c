import { shortDay } from '#client/lib/day.ts';
import { type StatusRecord, statusWords } from '#shared/threat/threat.ts';
import styles from './panel.module.css';
import { excerptsOf } from './rows.ts';

interface RecordedListProps {
  /** In the order of the waves. */
  records: readonly StatusRecord[];
  names: ReadonlyMap<string, string>;
  coderName: (coder: string) => string;
}

/** What people recorded, the latest first; nothing is ever taken off this list but by undo. */
export function RecordedList({ records, names, coderName }: RecordedListProps) {
  if (records.length === 0)
    return <p className={styles.none}>Nothing yet: what stands is what the rule reads from the stances.</p>;
  return (
    <ol className={styles.recorded}>
      {records.toReversed().map(({ id, wave, status, reason, excerpts, by, at }) => (
        <li key={id}>
          <p>
            <b>{names.get(wave)}</b> {statusWords[status]}
          </p>
          {reason !== '' && <p className={styles.reason}>{reason}</p>}
          <p className={styles.signature}>
            {coderName(by)}, {shortDay(at)}
            {excerpts.length > 0 && ` · on ${excerptsOf(excerpts.length)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
