import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { Import, ImportFile } from '#shared/import/import.ts';
import { amount, contentWords, heldBy, importSummary, restWords } from '#shared/import/summary.ts';
import styles from './import-footer.module.css';

interface ImportFooterProps {
  /** In the order of their rows. */
  files: readonly ImportFile[];
  /** How far keeping is, while it goes on. */
  keeping: Import['keeping'];
  isStopping: boolean;
  onStop: () => void;
  isKeeping: boolean;
  isCancelling: boolean;
  onKeep: () => void;
  onCancel: () => void;
}

/** What would be kept, and the one button that keeps it; what holds it is named beside. */
export function ImportFooter(props: ImportFooterProps) {
  const { files, keeping, isStopping, onStop, isKeeping, isCancelling, onKeep, onCancel } = props;
  const summary = importSummary(files);
  const lost = useHeldBack();
  const held = lost ?? heldBy(files);
  const content = contentWords(summary);
  const rest = restWords(summary);
  if (keeping)
    return (
      <footer className={styles.footer}>
        <p role="status">
          <b>
            Keeping {keeping.done} of {amount(keeping.of, 'file')}
          </b>
        </p>
        <div className={styles.keeping}>
          <ProgressBar label="Files kept" done={keeping.done} of={keeping.of} />
        </div>
        <Button busy={isStopping} onClick={onStop}>
          Stop and take back
        </Button>
      </footer>
    );
  return (
    <footer className={styles.footer}>
      <p>
        <b>{amount(summary.keep, 'file')} to keep</b>
        {content !== '' && `: ${content}`}
        {rest !== '' && ` · ${rest}`}
      </p>
      {held !== undefined && <span className={styles.why}>{held}</span>}
      <Button onClick={onCancel} busy={isCancelling}>
        Cancel
      </Button>
      <Button look="primary" heldBack={held} busy={isKeeping} onClick={onKeep}>
        {summary.keep === 0 ? 'Keep' : `Keep ${amount(summary.keep, 'file')}`}
      </Button>
    </footer>
  );
}
