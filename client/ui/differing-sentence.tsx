import { differingWords } from '#shared/import/differing-words.ts';
import styles from './differing-sentence.module.css';

interface DifferingSentenceProps {
  /** Null where there is none that takes the place of the one beside it. */
  sentence: string | null;
  beside: string | null;
  /** What the words are in which it differs: gone, come, or merely other. */
  mark: 'del' | 'ins' | 'mark';
  /** Cut after three lines. */
  short?: boolean;
}

/** A sentence of one text beside that of another, with the words in which it differs marked. */
export function DifferingSentence({ sentence, beside, mark: Mark, short }: DifferingSentenceProps) {
  const [{ before, differs, after }] = differingWords(sentence ?? '', beside ?? '');
  return (
    <p className={styles.sentence} data-short={short || undefined}>
      {sentence === null ? <i>not in it</i> : before}
      {beside === null || differs === '' ? differs : <Mark>{differs}</Mark>}
      {after}
    </p>
  );
}
