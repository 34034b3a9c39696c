import { Icon } from '#client/ui/icon.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import styles from './table.module.css';

/** Says what a file is nearly a copy of, and how nearly. */
export function DuplicateNote({ duplicate }: { duplicate: NonNullable<ImportFile['duplicate']> }) {
  return (
    <div className={styles.note} data-warning>
      <Icon name="warn" size={15} />
      <p className={styles.noteWords} title={duplicate.title}>
        <b>{duplicate.sentencesShared === duplicate.sentencesOf ? 'Duplicate' : 'Near-duplicate'}</b> of “
        {duplicate.title}”: {duplicate.sentencesShared} of {duplicate.sentencesOf}{' '}
        {duplicate.sentencesOf === 1 ? 'sentence' : 'sentences'}
      </p>
    </div>
  );
}
