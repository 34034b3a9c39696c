import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Icon } from '#client/ui/icon.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './lost-files.module.css';
import { lostFiles, stopSending } from './sending.ts';

interface LostFilesProps {
  import: string;
  /** Those that arrived. */
  files: readonly ImportFile[];
  onChooseFolder: () => void;
}

/** After a reload the page no longer has the files it was sending: says how many did not arrive, and takes them again. */
export function LostFiles({ import: id, files, onChooseFolder }: LostFilesProps) {
  const [isLeft, setLeft] = useState(false);
  const lost = isLeft ? [] : lostFiles(id, files);
  if (lost.length === 0) return null;
  return (
    <div className={styles.lost} role="status">
      <Icon name="warn" />
      <p>
        <b>
          {amount(lost.length, 'file')} {lost.length === 1 ? 'has' : 'have'} not arrived
        </b>
        , because the page was loaded anew. Choose the folder again: what is here already is not sent twice.
      </p>
      <Button small onClick={onChooseFolder}>
        Choose the folder again
      </Button>
      <Button
        small
        look="quiet"
        onClick={() => {
          stopSending(id);
          setLeft(true);
        }}
      >
        Leave them out
      </Button>
    </div>
  );
}
