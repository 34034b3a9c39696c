import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import styles from './collection.module.css';

interface TickBarProps {
  ticked: number;
  /** Quotes in the result, and how many of them are not ticked. */
  shown: number;
  left: number;
  /** Why not all can be ticked. */
  heldBack?: string | undefined;
  onTickAll: () => void;
  onClear: () => void;
  /** What can be done with them. */
  children: ReactNode;
}

/** What can be done with the quotes that are ticked; nothing where none is. */
export function TickBar({ ticked, shown, left, heldBack, onTickAll, onClear, children }: TickBarProps) {
  if (ticked === 0) return null;
  return (
    <div className={styles.ticks} role="toolbar" aria-label="Ticked quotes">
      <p role="status">
        <b>{ticked}</b> ticked
      </p>
      {left > 0 && (
        <Button look="quiet" small heldBack={heldBack} onClick={onTickAll}>
          Tick all {shown}
        </Button>
      )}
      <Button look="quiet" small onClick={onClear}>
        Untick
      </Button>
      <span className={styles.tools}>{children}</span>
    </div>
  );
}
