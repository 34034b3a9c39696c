import { Button } from '#client/ui/button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { listed } from '#shared/analysis/wording.ts';
import type { SheetLineView } from '#shared/api/sheet.ts';
import styles from './sheet.module.css';
import { askedNote } from './sheet-words.ts';
import type { SheetDeeds } from './use-sheet-deeds.ts';

interface LineNotesProps {
  line: SheetLineView;
  deeds: SheetDeeds;
  /** The field for a note is open though there is none. */
  isNoting: boolean;
}

const passages = (count: number) => (count === 1 ? 'One passage' : `${count} passages`);

/** What the team must know of a question, or may do about it: never printed. */
export function LineNotes({ line, deeds, isNoting }: LineNotesProps) {
  const asked = askedNote(line);
  /** The draft's words again; with what was noted of it, the question stays one that is kept. */
  const asDrafted = () => {
    if (line.outcome === null && line.note === '') deeds.remove.run(line);
    else if (line.drafted !== null) deeds.change.run({ line, changes: { question: line.drafted } });
  };
  return (
    <>
      {line.tells.length > 0 && (
        <p className={styles.warning}>
          It names {listed(line.tells)}: the coordinator may read this sheet. Word it without.
        </p>
      )}
      {line.drafted !== null && (
        <p className={styles.note}>
          Drafted: {line.drafted}{' '}
          <Button small look="quiet" onClick={asDrafted}>
            As drafted again
          </Button>
        </p>
      )}
      {asked && (
        <p className={styles.note}>
          {asked.words}{' '}
          {asked.canSet && (
            <Button small onClick={() => deeds.record.run({ line, outcome: 'asked', evenConfirmed: true })}>
              Say there that it was asked
            </Button>
          )}
        </p>
      )}
      {line.outcome === 'asked' && line.unmarked > 0 && (
        <p className={styles.note}>
          {passages(line.unmarked)} of this interview with {line.theme?.title} came in answer?{' '}
          <Button small busy={deeds.markPrompted.isRunning} onClick={() => deeds.markPrompted.run(line)}>
            Mark as prompted
          </Button>
        </p>
      )}
      {(isNoting || line.note !== '') && (
        <div className={styles.own}>
          <SavedField
            label="Note to ourselves, never printed"
            rows={1}
            maxLength={5000}
            value={line.note}
            onSave={(note) => deeds.change.run({ line, changes: { note } })}
          />
        </div>
      )}
    </>
  );
}
