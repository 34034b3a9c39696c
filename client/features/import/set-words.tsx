import { type Piece, piecesOf, type SetBlock, setBlocksOf } from '#shared/coding/set-block.ts';
import type { TextMark } from '#shared/source/text-mark.ts';
import styles from './set-words.module.css';

interface SetWordsProps {
  text: string;
  marks: readonly TextMark[] | undefined;
}

function Words({ text, piece: { start, end, bold, italic } }: { text: string; piece: Piece }) {
  const words = text.slice(start, end);
  const slanted = italic ? <em>{words}</em> : words;
  return bold ? <strong className={styles.bold}>{slanted}</strong> : slanted;
}

function classOf({ look }: SetBlock): string | undefined {
  if (look === null) return undefined;
  const names = [styles.block];
  if (look.heading > 0) names.push(styles.heading);
  if (look.item > 0) names.push(styles.item);
  if (look.quote) names.push(styles.quote);
  return names.join(' ');
}

/** A turn's words as they are set in the file, small: a heading is bold, whatever its level. */
export function SetWords({ text, marks }: SetWordsProps) {
  if (!marks || marks.length === 0) return text;
  return setBlocksOf(text, marks)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((block) => (
      <span key={block.start} className={classOf(block)}>
        {piecesOf(block, block.stressed).map((piece) => (
          <Words key={piece.start} text={text} piece={piece} />
        ))}
      </span>
    ));
}
