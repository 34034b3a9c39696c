import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { type ImportSummary, leftWords, progressWords } from '#shared/import/summary.ts';
import styles from './import-head.module.css';

interface ImportHeadProps {
  summary: ImportSummary;
  pattern: string | null;
  onPattern: () => void;
  onChooseFiles: () => void;
  onChooseFolder: () => void;
  onPaste: () => void;
}

/** The title of the review, how far the reading is, and more files. */
export function ImportHead(props: ImportHeadProps) {
  const { summary, pattern, onPattern, onChooseFiles, onChooseFolder, onPaste } = props;
  return (
    <header className={styles.head}>
      <div>
        <h1>Import transcripts</h1>
        <p className={styles.promise}>
          Nothing is kept until you say so. <span className={styles.guess}>dashed</span> is our guess from the
          file, <span className={styles.chosen}>solid</span> is your choice.
        </p>
      </div>
      <div className={styles.progress}>
        <p role="status">
          <b>{progressWords(summary)}</b>
          <span>{leftWords(summary)}</span>
        </p>
        <ProgressBar label="Files read" done={summary.files - summary.toGo} of={summary.files} />
      </div>
      <Button onClick={onPattern} look={pattern === null ? 'dashed' : 'plain'}>
        {pattern === null ? 'Names by a pattern…' : 'Pattern…'}
      </Button>
      <Menu
        align="end"
        trigger={<Button icon="plus">Add files</Button>}
        groups={[
          [
            { label: 'Choose files…', onSelect: onChooseFiles },
            { label: 'Choose a folder…', onSelect: onChooseFolder },
          ],
          [{ label: 'Paste text…', onSelect: onPaste }],
        ]}
      />
    </header>
  );
}
