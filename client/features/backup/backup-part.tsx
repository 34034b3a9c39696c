import { useQuery } from '@tanstack/react-query';
import { moment } from '#client/lib/day.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { KEEP } from '#shared/backup/rotation.ts';
import { backupsQuery } from './api.ts';
import styles from './backup.module.css';
import { BackupRow } from './backup-row.tsx';
import { sizeWords } from './backup-words.ts';
import { useBackupDeeds } from './use-backup-deeds.ts';

/** The backups of everything: when the last was taken, whether it is whole, and what went wrong. */
export function BackupPart() {
  const { data, error, refetch } = useQuery(backupsQuery);
  const { take, remove } = useBackupDeeds();
  const offline = useHeldBack();
  if (error)
    return (
      <ErrorNote what={error.message} help="The backups stay as they are." onRetry={() => void refetch()} />
    );
  if (!data) return <Waiting label="Reading the backups…" lines={3} lineHeight={40} />;
  const { items, problem, free, needed, mayDownload } = data;
  const failed = take.error ?? remove.error;
  return (
    <div className={styles.part}>
      <p className="sub">
        One is taken every day while the program runs, of every study here. The last {KEEP.days} days,{' '}
        {KEEP.weeks} weeks and {KEEP.months} months are kept; those taken by hand stay. They lie in the data
        folder: copy one elsewhere now and then, for a disk may fail with all that is on it.
      </p>
      {problem && !failed && (
        <ErrorNote
          what={`No backup on ${moment(problem.at)}: ${problem.message}`}
          help="It is tried again every hour."
        />
      )}
      {!problem && free < needed && (
        <ErrorNote
          what="There will be no room for the next backup."
          help={`It needs about ${sizeWords(needed)} while it is taken; ${sizeWords(free)} are free.`}
        />
      )}
      <div className={styles.deeds}>
        <Button busy={take.isRunning} heldBack={offline} onClick={() => take.run(undefined)}>
          Back up now
        </Button>
        <span className="sub">{sizeWords(free)} are free on the disk.</span>
      </div>
      {take.isRunning && (
        <p role="status" className="sub">
          Copying, packing and verifying it. Everything else goes on meanwhile.
        </p>
      )}
      {failed && <ErrorNote what={failed.message} help={failed.help} />}
      {items.length === 0 ? (
        <p className="sub">There is none yet. The first is taken a minute after the program starts.</p>
      ) : (
        <ul className={styles.list} aria-label="Backups">
          {items.map((backup) => (
            <BackupRow
              key={backup.name}
              backup={backup}
              mayTakeAway={mayDownload}
              isBusy={remove.isRunning}
              onRemove={() => remove.run(backup.name)}
            />
          ))}
        </ul>
      )}
      {!mayDownload && items.length > 0 && (
        <p className="sub">
          A backup holds every study here. Only who owns them all can download or remove one; whoever runs the
          program finds them in the folder “backups”.
        </p>
      )}
    </div>
  );
}
