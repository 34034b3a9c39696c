import { memo } from 'react';
import { lookOf, type Run } from '#shared/coding/overlap.ts';
import type { PaintedBlock } from './paint.ts';
import styles from './transcript.module.css';

interface TurnBlockProps {
  /** The text of the whole turn, which begins at `turnStart`. */
  text: string;
  turnStart: number;
  block: PaintedBlock;
}

/** The classes of a look: one attribute a mark, for there are thousands. */
function drawnAs(run: Run): { more: number; name: string } {
  const { bands, more, tint, isOverlap } = lookOf(run);
  let name = styles.mark ?? '';
  for (const [at, band] of bands.entries()) if (band !== null) name += ` ${styles[`b${at}-${band}`]}`;
  if (tint !== null) name += ` ${styles[`tint-${tint}`]}`;
  if (tint !== null && tint !== 'unsorted' && isOverlap) name += ` ${styles[`deep-${tint}`]}`;
  return { more, name };
}

/** A paragraph of a turn, its coded words in marks; drawn again only when what lies on it changes. */
export const TurnBlock = memo(function TurnBlock({ text, turnStart, block }: TurnBlockProps) {
  return (
    <span className={styles.block}>
      {block.runs.map((run) => {
        const words = text.slice(run.start - turnStart, run.end - turnStart);
        if (run.codings.length === 0) return words;
        const { more, name } = drawnAs(run);
        return (
          <mark
            key={run.start}
            className={name}
            data-codings={run.codings.map(({ id }) => id).join(' ')}
            data-more={more > 0 ? `+${more}` : undefined}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
});
