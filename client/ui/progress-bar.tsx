import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** Its accessible name. */
  label: string;
  done: number;
  of: number;
}

/** How much of a known amount is done; the words beside it say the numbers. */
export function ProgressBar({ label, done, of }: ProgressBarProps) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <div style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </div>
  );
}
