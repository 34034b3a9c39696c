import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import { amount, contentWords, heldBy, importSummary, restWords } from '#shared/import/summary.ts';
import styles from './import-footer.module.css';

interface ImportFooterProps {
  /** In the order of their rows. */
  files: readonly ImportFile[];
  isKeeping: boolean;
  isCancelling: boolean;
  onKeep: () => void;
  onCancel: () => void;
}

/** What would be kept, and the one button that keeps it; what holds it is named beside. */
export function ImportFooter({ files, isKeeping, isCancelling, onKeep, onCancel }: ImportFooterProps) {
  const summary = importSummary(files);
  const lost = useHeldBack();
  const held = lost ?? heldBy(files);
  const content = contentWords(summary);
  const rest = restWords(summary);
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
