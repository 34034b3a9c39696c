import { memo, useEffect, useRef } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Candidate, NamePlace } from '#shared/pseudonym/candidate.ts';
import type { NameKind } from '#shared/pseudonym/dictionary.ts';
import { NAME_REASON_WORDS } from '#shared/pseudonym/words.ts';
import styles from './names.module.css';

interface CandidateRowProps {
  candidate: Candidate;
  isCurrent: boolean;
  placeOf: (place: NamePlace) => Place;
  /** In how many months of which it stands: “August 3, October 1”. */
  months: string;
  onReach: (candidate: Candidate) => void;
  onEnter: (candidate: Candidate, kind: NameKind) => void;
  onAside: (candidate: Candidate) => void;
}

/** Words that may be a name, where they stand, and what can be decided on them. */
export const CandidateRow = memo(function CandidateRow(props: CandidateRowProps) {
  const { candidate, isCurrent, placeOf, months, onReach, onEnter, onAside } = props;
  const { text, count, sources, why, places } = candidate;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const key = (keys: string) => (isCurrent ? { keys } : {});
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows do the same from anywhere on the page.
    <li
      ref={row}
      className={styles.row}
      aria-current={isCurrent || undefined}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button'))) onReach(candidate);
      }}
    >
      <div className={styles.name}>
        <h2>{text}</h2>
        <p>
          {count === 1 ? 'once' : `${count} times`}
          {sources > 1 && ` in ${sources} sources`} · {months}
        </p>
        <p>{why.map((reason) => NAME_REASON_WORDS[reason]).join(', ')}</p>
      </div>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={`${place.source} ${place.turn}`}>
            <span className={styles.said}>
              {place.lead}
              <mark>{place.words}</mark>
              {place.tail}
            </span>{' '}
            <PlaceLink place={placeOf(place)}>
              {place.title}
              {place.turn !== null && `, turn ${place.turn}`}
            </PlaceLink>
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button small {...key('P')} onClick={() => onEnter(candidate, 'person')}>
          Person…
        </Button>
        <Button small {...key('O')} onClick={() => onEnter(candidate, 'organisation')}>
          Organisation…
        </Button>
        <Button small {...key('L')} onClick={() => onEnter(candidate, 'place')}>
          Place…
        </Button>
        <Button small look="quiet" {...key('X')} onClick={() => onAside(candidate)}>
          Not a name
        </Button>
      </div>
    </li>
  );
});
