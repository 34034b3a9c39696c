import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import styles from './two-versions.module.css';

interface Version {
  /** Who wrote it and when, as in “Tom Okafor, 9 December, 14:10”. */
  by: string;
  children: ReactNode;
}

interface TwoVersionsProps {
  /** What happened, as in “Somebody changed this memo while you were writing.” */
  says: string;
  mine: Version;
  theirs: Version;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** My words as text, for the clipboard. */
  copy: string;
  onCopied: () => void;
  busy?: boolean;
  error?: { message: string; help?: string | undefined } | null;
}

/** Two versions of one thing side by side; nothing is chosen in advance, and neither is lost until one is. */
export function TwoVersions(props: TwoVersionsProps) {
  const { says, mine, theirs, onKeepMine, onTakeTheirs, copy, onCopied, busy = false, error } = props;
  const id = useId();
  return (
    <section className={styles.note} aria-labelledby={id}>
      <p id={id} role="alert">
        <b>{says}</b> Both versions are here; yours is not saved.
      </p>
      <div className={styles.versions}>
        <div>
          <h3>Mine</h3>
          <p className={styles.by}>{mine.by}</p>
          <div className={styles.words}>{mine.children}</div>
        </div>
        <div>
          <h3>Theirs</h3>
          <p className={styles.by}>{theirs.by}</p>
          <div className={styles.words}>{theirs.children}</div>
        </div>
      </div>
      <div className={styles.deeds}>
        <Button small busy={busy} onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button small onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button small look="quiet" onClick={() => void navigator.clipboard.writeText(copy).then(onCopied)}>
          Copy mine
        </Button>
      </div>
      {error && <ErrorNote what={error.message} help={error.help} />}
    </section>
  );
}
