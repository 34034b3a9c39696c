import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './error-note.module.css';
import { Icon } from './icon.tsx';

interface ErrorNoteProps {
  /** What happened. */
  what: string;
  /** What is safe, and what to do. */
  help?: string | undefined;
  onRetry?: () => void;
  /** Further things that can be done. */
  children?: ReactNode;
}

/** Says what happened, what is safe and what to do, at the place where it happened. */
export function ErrorNote({ what, help, onRetry, children }: ErrorNoteProps) {
  return (
    <div className={styles.note} role="alert">
      <span className={styles.sign}>
        <Icon name="warn" />
      </span>
      <div>
        <p className={styles.what}>{what}</p>
        {help !== undefined && <p className={styles.help}>{help}</p>}
      </div>
      {(onRetry || children) && (
        <div className={styles.deeds}>
          {onRetry && (
            <Button small onClick={onRetry}>
              Try again
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
