import { useState } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { moment } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { backupApi } from '#shared/api/backup.ts';
import type { BackupLine } from '#shared/backup/listed.ts';
import styles from './backup.module.css';
import { KIND_WORDS, sizeWords } from './backup-words.ts';

interface BackupRowProps {
  backup: BackupLine;
  mayTakeAway: boolean;
  isBusy: boolean;
  onRemove: () => void;
}

/** One backup; removing it asks once more in its place, for it cannot be undone. */
export function BackupRow({
  backup: { name, kind, at, size, verified },
  mayTakeAway,
  isBusy,
  onRemove,
}: BackupRowProps) {
  const [isAsked, setAsked] = useState(false);
  const when = moment(at);
  return (
    <li>
      <time dateTime={at}>{when}</time>
      <span className={styles.standing}>
        {verified ? 'Verified' : 'Not verified'} <span>{kind === null ? name : KIND_WORDS[kind]}</span>
      </span>
      <span className={styles.size}>{sizeWords(size)}</span>
      <span className={styles.rowDeeds}>
        {mayTakeAway && !isAsked && (
          <>
            <a href={addressOf(backupApi.download.path, { name })} download={name}>
              Download<span className="vh"> the backup of {when}</span>
            </a>
            <IconButton icon="trash" label={`Remove the backup of ${when}`} onClick={() => setAsked(true)} />
          </>
        )}
        {isAsked && (
          <>
            <Button small autoFocus onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button small look="alert" busy={isBusy} onClick={onRemove}>
              Remove for good
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
