import { Button } from '#client/ui/button.tsx';
import { meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import type { MeaningDraft } from './use-meaning-draft.ts';

interface ConflictNoteProps {
  theme: Theme;
  draft: MeaningDraft;
}

/** Both versions of each field that two people changed; nothing is chosen in advance. */
export function ConflictNote({ theme, draft }: ConflictNoteProps) {
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <b>Somebody changed this theme while you were writing.</b> Both versions are here; yours is not saved.
      </p>
      {draft.conflicts.flatMap((field) => [
        <div key={`${field} mine`}>
          <h4>{meaningFieldWords[field]}, mine</h4>
          <p>{draft.text(field) || '(empty)'}</p>
        </div>,
        <div key={`${field} theirs`}>
          <h4>{meaningFieldWords[field]}, theirs</h4>
          <p>{theme[field] || '(empty)'}</p>
        </div>,
      ])}
      <div className={styles.buttons}>
        <Button small onClick={draft.keepMine}>
          Keep mine
        </Button>
        <Button small onClick={draft.discard}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
