import { memo, useEffect, useRef } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { HitText } from '#client/ui/hit-text.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { hitSpans } from '#shared/search/hit-span.ts';
import type { SimilarPassage } from '#shared/search/similar.ts';
import { foldedWord } from '#shared/search/word.ts';
import styles from './similar.module.css';

interface SimilarRowProps {
  passage: SimilarPassage;
  /** What the source is called, and its month. */
  source: string;
  place: Place;
  isCurrent: boolean;
  onReach: (passage: SimilarPassage) => void;
  onAnswer: (passage: SimilarPassage, accept: boolean) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** A suggested passage between the words around it, why it is suggested, and what can be answered. */
export const SimilarRow = memo(function SimilarRow(props: SimilarRowProps) {
  const { passage, source, place, isCurrent, onReach, onAnswer } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const words = passage.because.map(foldedWord);
  const hits = hitSpans(passage.text, { words: [], exact: words.map((word) => [word]) }, NONE);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows do the same from anywhere on the page.
    <li
      ref={row}
      className={styles.row}
      aria-current={isCurrent || undefined}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button'))) onReach(passage);
      }}
    >
      <p className={styles.words}>
        <span className={styles.around}>{passage.before}</span>
        <span className={styles.passage}>
          <HitText text={passage.text} hits={hits} />
        </span>
        <span className={styles.around}>{passage.after}</span>
      </p>
      <p className={styles.why}>
        <b>{passage.because.join(', ')}</b> ·{' '}
        {passage.passages === 0
          ? 'words of the theme’s title and definition'
          : `words of ${passage.passages} coded ${passage.passages === 1 ? 'passage' : 'passages'}`}
      </p>
      <div className={styles.foot}>
        <span>
          {passage.attribution} ·{' '}
          <PlaceLink place={place}>
            {source}, turn {passage.turnNumber}
          </PlaceLink>
        </span>
        <span className={styles.deeds}>
          <Button
            deed="coding.accept"
            small
            {...(isCurrent && { keys: 'A' })}
            onClick={() => onAnswer(passage, true)}
          >
            Accept
          </Button>
          <Button
            deed="coding.reject"
            small
            look="quiet"
            {...(isCurrent && { keys: 'R' })}
            onClick={() => onAnswer(passage, false)}
          >
            Reject
          </Button>
        </span>
      </div>
    </li>
  );
});
