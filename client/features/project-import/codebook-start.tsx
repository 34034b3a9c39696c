import { useHeldBack } from '#client/lib/online.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import styles from './project.module.css';

interface CodebookStartProps {
  isOver: boolean;
  isReading: boolean;
  error: CallError | null;
  onChoose: () => void;
}

/** Where a codebook is dropped or chosen, and what is read from it. */
export function CodebookStart({ isOver, isReading, error, onChoose }: CodebookStartProps) {
  const heldBack = useHeldBack();
  return (
    <div className={styles.start}>
      <div className={styles.drop} data-over={isOver || undefined} aria-busy={isReading}>
        <p className={styles.dropTitle} role="status">
          {isReading ? 'Reading the codebook…' : isOver ? 'Let go to read it' : 'Drop a codebook here'}
        </p>
        <p>
          A REFI-QDA codebook (.qdc) of NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette and others, a table
          (.csv) or YAML (.yaml).
        </p>
        <p className={styles.deeds}>
          <Button look="primary" busy={isReading} heldBack={heldBack} onClick={onChoose}>
            Choose a file
          </Button>
        </p>
        {heldBack !== undefined && <p role="status">{heldBack}.</p>}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
      <div className={styles.hints}>
        <h2>What becomes of it</h2>
        <ul>
          <li>
            <b>Codes</b> become themes with their definitions; those without a kind are sorted afterwards.
          </li>
          <li>
            <b>Codes under codes</b> become sub-themes, headings that nothing is coded with become groups.
          </li>
          <li>
            <b>What the study has already</b> stays as it is.
          </li>
        </ul>
        <p>First you see what would come in. Nothing is written before you keep it.</p>
      </div>
    </div>
  );
}
