import { useHeldBack } from '#client/lib/online.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import styles from './import-start.module.css';

interface ImportStartProps {
  /** Files are held over the page now. */
  isOver: boolean;
  isSending: boolean;
  error: CallError | null;
  onChooseFiles: () => void;
  onChooseFolder: () => void;
  onPaste: () => void;
}

/** Where files are dropped or chosen, and what can be read. */
export function ImportStart(props: ImportStartProps) {
  const { isOver, isSending, error, onChooseFiles, onChooseFolder, onPaste } = props;
  const heldBack = useHeldBack();
  return (
    <div className={styles.start}>
      <div className={styles.drop} data-over={isOver || undefined} aria-busy={isSending}>
        <p className={styles.title}>
          {isSending
            ? 'Handing over the files…'
            : isOver
              ? 'Let go to read them'
              : 'Drop files or a folder here'}
        </p>
        <p>
          Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF with text, web pages, Markdown, plain text,
          WebVTT and SRT, tables of quotes (.xlsx, .csv, .tsv), one or many at once.
        </p>
        <p className={styles.deeds}>
          <Button look="primary" busy={isSending} heldBack={heldBack} onClick={onChooseFiles}>
            Choose files
          </Button>
          <Button heldBack={heldBack} onClick={onChooseFolder}>
            Choose a folder
          </Button>
          <Button heldBack={heldBack} onClick={onPaste}>
            Paste text
          </Button>
        </p>
        {heldBack !== undefined && <p role="status">{heldBack}.</p>}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
      <div className={styles.hints}>
        <h2>What we read from a file</h2>
        <ul>
          <li>
            <b>Its name.</b> <code>2020-10-wexcombe-coordinator.docx</code> says month, area and participant.
          </li>
          <li>
            <b>Its folders.</b> <code>wexcombe/2020-10/call.txt</code> says as much.
          </li>
          <li>
            <b>Its words.</b> “INT:” asks and “P:” answers; names and roles the study knows are recognised.
          </li>
        </ul>
        <p>Everything read this way is a guess until you say so. Nothing is kept before you have seen it.</p>
      </div>
    </div>
  );
}
