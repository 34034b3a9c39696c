import { Button } from '#client/ui/button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { notesOf } from '#shared/import/notes.ts';
import { ConflictNote, offersOf } from './conflict-note.tsx';
import type { Frame } from './frame.ts';
import styles from './table.module.css';

interface RowNotesProps {
  file: ImportFile;
  /** Nobody knows yet who asks and who answers. */
  needsSpeakers: boolean;
  /** That somebody else has the role of the participant who was guessed. */
  shared: string | undefined;
  frame: Frame;
  onChoose: (choices: ImportChoices) => void;
  onPeek: () => void;
  /** Opens the closer look where it asks who speaks. */
  onWho: () => void;
}

/** What there is to note about a file: the first in words, the others in the closer look. */
export function RowNotes({ file, needsSpeakers, shared, frame, onChoose, onPeek, onWho }: RowNotesProps) {
  const offers = offersOf(frame, file);
  if (offers) return <ConflictNote file={file} offers={offers} onChoose={onChoose} />;
  const notes = [...(shared === undefined ? [] : [{ text: shared, isWarning: true }]), ...notesOf(file)];
  const [first] = notes;
  if (!first) return <span className={styles.dim}>nothing to note</span>;
  return (
    <div className={styles.note} data-warning={first.isWarning || undefined}>
      {first.isWarning && <Icon name="warn" size={15} />}
      <div>
        <p
          className={styles.noteWords}
          data-short={notes.length > 1 || needsSpeakers || undefined}
          title={notes.map(({ text }) => text).join('\n')}
        >
          {first.text}
        </p>
        {needsSpeakers ? (
          <Button look="alert" small onClick={onWho}>
            Who speaks?
          </Button>
        ) : (
          notes.length > 1 && (
            <button type="button" className={styles.more} tabIndex={-1} onClick={onPeek}>
              and {notes.length - 1} more
            </button>
          )
        )}
      </div>
    </div>
  );
}
