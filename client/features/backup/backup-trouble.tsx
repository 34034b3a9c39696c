import { useQuery } from '@tanstack/react-query';
import { moment } from '#client/lib/day.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { backupsQuery } from './api.ts';
import styles from './backup.module.css';

/** Says where it cannot be overlooked that the last backup failed; nothing while all is well, or nobody can tell. */
export function BackupTrouble() {
  const { data } = useQuery({ ...backupsQuery, retry: false });
  if (!data?.problem) return null;
  return (
    <div className={styles.trouble}>
      <ErrorNote
        what={`No backup was taken on ${moment(data.problem.at)}: ${data.problem.message}`}
        help="It is tried again every hour. Set-up of any study you own shows the backups there are."
      />
    </div>
  );
}
