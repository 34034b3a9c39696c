import { memo } from 'react';
import { lookOf } from '#shared/coding/overlap.ts';
import type { PaintedBlock } from './paint.ts';
import styles from './transcript.module.css';

interface TurnBlockProps {
  /** The text of the whole turn, which begins at `turnStart`. */
  text: string;
  turnStart: number;
  block: PaintedBlock;
}

/** A paragraph of a turn, its coded words in marks; drawn again only when what lies on it changes. */
export const TurnBlock = memo(function TurnBlock({ text, turnStart, block }: TurnBlockProps) {
  return (
    <span className={styles.block}>
      {block.runs.map((run) => {
        const words = text.slice(run.start - turnStart, run.end - turnStart);
        if (run.codings.length === 0) return words;
        const { bands, more, tint, isOverlap } = lookOf(run);
        return (
          <mark
            key={run.start}
            className={styles.mark}
            data-codings={run.codings.map(({ id }) => id).join(' ')}
            data-b0={bands[0] ?? undefined}
            data-b1={bands[1] ?? undefined}
            data-b2={bands[2] ?? undefined}
            data-tint={tint ?? undefined}
            data-overlap={isOverlap || undefined}
            data-more={more > 0 ? `+${more}` : undefined}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
});
