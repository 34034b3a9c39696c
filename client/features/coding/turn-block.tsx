import { memo } from 'react';
import { deepest, type Look, lookOf } from '#shared/coding/overlap.ts';
import type { PaintedBlock } from './paint.ts';
import styles from './transcript.module.css';

interface TurnBlockProps {
  /** The text of the whole turn, which begins at `turnStart`. */
  text: string;
  turnStart: number;
  block: PaintedBlock;
}

/** The classes of a look: one attribute a mark, for there are thousands. */
function classesOf({ bands, tint, isOverlap }: Look): string {
  let name = styles.mark ?? '';
  for (const [at, band] of bands.entries()) if (band !== null) name += ` ${styles[`b${at}-${band}`]}`;
  if (tint !== null) name += ` ${styles[`tint-${tint}`]}`;
  if (tint !== null && tint !== 'unsorted' && isOverlap) name += ` ${styles[`deep-${tint}`]}`;
  return name;
}

/** A paragraph of a turn, its coded words in marks; drawn again only when what lies on it changes. */
export const TurnBlock = memo(function TurnBlock({ text, turnStart, block }: TurnBlockProps) {
  const looks = block.runs.map(lookOf);
  const more = deepest(looks);
  return (
    <span className={styles.block}>
      {block.runs.map((run, at) => {
        const words = text.slice(run.start - turnStart, run.end - turnStart);
        if (run.codings.length === 0) return words;
        const look = looks[at] ?? lookOf(run);
        return (
          <mark
            key={run.start}
            className={classesOf(look)}
            data-codings={run.codings.map(({ id }) => id).join(' ')}
            data-more={more[at] ? `+${more[at]}` : undefined}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
});
