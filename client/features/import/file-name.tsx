import { baseName } from '#shared/import/summary.ts';
import styles from './file-name.module.css';

/** Enough of the end to tell a file by: its last letters and its ending. */
const TAIL = 12;

/** A file's name in one line; where there is no room its middle goes, never its ending. */
export function FileName({ fileName }: { fileName: string }) {
  const name = baseName(fileName);
  const at = Math.max(0, name.length - TAIL);
  return (
    <>
      <span className="vh">{name}</span>
      <span className={styles.name} title={fileName} aria-hidden="true">
        <span className={styles.start}>{name.slice(0, at)}</span>
        <span className={styles.end}>{name.slice(at)}</span>
      </span>
    </>
  );
}
