import { Fragment, memo } from 'react';
import { deepest, type Look, lookOf } from '#shared/coding/overlap.ts';
import { type BlockLook, piecesOf } from '#shared/coding/set-block.ts';
import type { Span } from '#shared/span.ts';
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

const LARGE = 3;

/** The classes of a paragraph: deeper headings than the third look like it. */
function setAs(look: BlockLook | null): string | undefined {
  if (look === null) return styles.block;
  const names = [styles.block];
  if (look.heading > 0) names.push(styles[`heading-${Math.min(look.heading, LARGE)}`]);
  if (look.item > 0) names.push(styles.item);
  if (look.quote) names.push(styles.quote);
  return names.join(' ');
}

/** A paragraph of a turn, its coded words in marks; drawn again only when what lies on it changes. */
export const TurnBlock = memo(function TurnBlock({ text, turnStart, block }: TurnBlockProps) {
  const looks = block.runs.map(lookOf);
  const more = deepest(looks);
  const wordsOf = (span: Span) => {
    const words = text.slice(span.start - turnStart, span.end - turnStart);
    if (block.stressed.length === 0) return words;
    return piecesOf(span, block.stressed).map(({ start, end, bold, italic }) => {
      const piece = text.slice(start - turnStart, end - turnStart);
      const slanted = italic ? <i key={start}>{piece}</i> : piece;
      return bold ? <b key={start}>{slanted}</b> : slanted;
    });
  };
  return (
    <span className={setAs(block.look)}>
      {block.runs.map((run, at) => {
        const words = wordsOf(run);
        if (run.codings.length === 0)
          return typeof words === 'string' ? words : <Fragment key={run.start}>{words}</Fragment>;
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
