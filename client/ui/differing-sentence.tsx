import styles from './differing-sentence.module.css';

interface DifferingSentenceProps {
  /** In three parts: what it shares before, where it differs, what it shares after; null where there is none. */
  parts: { before: string; differs: string; after: string } | null;
  /** What the words are in which it differs: gone, come, or merely other; not marked where nothing stands beside it. */
  mark: 'del' | 'ins' | 'mark' | null;
  /** Cut after three lines. */
  short?: boolean;
}

/** A sentence of one text beside that of another, with the words in which it differs marked. */
export function DifferingSentence({ parts, mark: Mark, short }: DifferingSentenceProps) {
  return (
    <p className={styles.sentence} data-short={short || undefined}>
      {parts === null && <i>not in it</i>}
      {parts?.before}
      {parts && Mark && parts.differs !== '' ? <Mark>{parts.differs}</Mark> : parts?.differs}
      {parts?.after}
    </p>
  );
}
