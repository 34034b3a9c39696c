import { Icon } from '#client/ui/icon.tsx';
import { DUPLICATE_HEAD, duplicateRest } from '#shared/import/duplicate-words.ts';
import type { ImportFile } from '#shared/import/import.ts';
import styles from './table.module.css';

/** Says what a file is nearly a copy of, and how nearly. */
export function DuplicateNote({ duplicate }: { duplicate: NonNullable<ImportFile['duplicate']> }) {
  return (
    <div className={styles.note} data-warning>
      <Icon name="warn" size={15} />
      <p className={styles.noteWords} title={duplicate.title}>
        <b>{DUPLICATE_HEAD[duplicate.is]}</b> “{duplicate.title}”{duplicateRest(duplicate)}
      </p>
    </div>
  );
}
