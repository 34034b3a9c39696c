import { useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { goingWords } from '#shared/journal/going-words.ts';
import type { Going } from '#shared/journal/trash.ts';
import styles from './trash.module.css';

interface EmptyDialogProps {
  /** What is removed: a title, or the whole trash. */
  what: string;
  going: Going;
  busy: boolean;
  error: CallError | null;
  /** Why it cannot be done now. */
  heldBack: string | undefined;
  onEmpty: () => void;
  onClose: () => void;
}

const WORD = 'remove';

/** The one deed that cannot be undone: says what goes, and wants a word typed. */
export function EmptyDialog({ what, going, busy, error, heldBack, onEmpty, onClose }: EmptyDialogProps) {
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim().toLowerCase() === WORD;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Remove ${what} for good?`}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button
            look="alert"
            icon="trash"
            busy={busy}
            heldBack={heldBack ?? (isTyped ? undefined : `Type “${WORD}” first`)}
            onClick={onEmpty}
          >
            Remove for good
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>This cannot be undone. For good go:</p>
        <ul className={styles.going}>
          {goingWords(going).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="sub">
          No word of it stays in the study’s files; the history keeps the lines of what was done. A backup
          made before still holds it.
        </p>
        <TextField
          label={`Type “${WORD}” to go on`}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isTyped && !busy && heldBack === undefined) onEmpty();
          }}
        />
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
    </Dialog>
  );
}
