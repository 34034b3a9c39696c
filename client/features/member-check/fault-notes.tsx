import { Icon } from '#client/ui/icon.tsx';
import type { CheckFault } from '#shared/member-check/check-view.ts';
import styles from './sheet.module.css';

/** What stands against sending, each with what to do about it. */
export function FaultNotes({ faults }: { faults: readonly CheckFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {faults.map(({ why, message, help }) => (
        <li key={`${why} ${message}`}>
          <Icon name="warn" />
          <span>
            <b>{message}</b> {help}
          </span>
        </li>
      ))}
    </ul>
  );
}
