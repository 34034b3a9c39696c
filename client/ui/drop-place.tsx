import type { ReactNode } from 'react';
import { useHeldBack } from '#client/lib/online.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from './button.tsx';
import styles from './drop-place.module.css';
import { ErrorNote } from './error-note.tsx';

interface DropPlaceProps {
  /** What it asks for: “Drop a codebook here”. */
  title: string;
  /** What it says while something is held over it. */
  letGo: string;
  /** What it says while it takes something in. */
  taking: string;
  isOver: boolean;
  isBusy: boolean;
  error: CallError | null;
  /** What can be done instead of dropping; the first is the main one. */
  ways: readonly { label: string; onPress: () => void }[];
  /** What may be dropped, or how far it is taken in. */
  children: ReactNode;
  /** What becomes of it, below. */
  hints: ReactNode;
}

/** A place that files are dropped on or chosen for, and what becomes of them. */
export function DropPlace(props: DropPlaceProps) {
  const { isOver, isBusy, error, ways } = props;
  const heldBack = useHeldBack();
  return (
    <div className={styles.start}>
      <div className={styles.drop} data-over={isOver || undefined} aria-busy={isBusy}>
        <p className={styles.title} role="status">
          {isBusy ? props.taking : isOver ? props.letGo : props.title}
        </p>
        {props.children}
        <p className={styles.deeds}>
          {ways.map(({ label, onPress }, at) => (
            <Button
              key={label}
              {...(at === 0 && { look: 'primary', busy: isBusy })}
              heldBack={heldBack}
              onClick={onPress}
            >
              {label}
            </Button>
          ))}
        </p>
        {heldBack !== undefined && <p role="status">{heldBack}.</p>}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
      <div className={styles.hints}>{props.hints}</div>
    </div>
  );
}
