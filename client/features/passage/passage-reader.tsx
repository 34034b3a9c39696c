import type { Place } from '#client/lib/place.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Stance } from '#shared/coding/coding.ts';
import type { Passage } from '#shared/coding/passage.ts';
import styles from './passage.module.css';

/** A stance and the key that follows S. */
export interface StanceKey {
  key: string;
  stance: Stance;
}

interface PassageReaderProps {
  passage: Passage;
  /** Its place in the list, counted from 1. */
  place: number;
  total: number;
  theme: string;
  source: string;
  toText: Place;
  toSimilar: Place;
  stanceKeys: readonly StanceKey[];
  onStance: (stance: Stance) => void;
  error: CallError | null;
}

/** All words of the passage at hand, where they stand, and for a threat how it speaks of it. */
export function PassageReader(props: PassageReaderProps) {
  const { passage, place, total, theme, source, toText, toSimilar, stanceKeys, onStance, error } = props;
  return (
    <section className={styles.reader} aria-label="Passage at hand">
      <div className={`scroll ${styles.whole}`} tabIndex={-1}>
        <p>“{passage.text}”</p>
      </div>
      <div className={styles.about}>
        <p className={styles.facts}>
          <span className={styles.theme}>
            <KindShape kind={passage.kind} isNamed /> <b>{theme}</b>
          </span>
          <span>
            {source}
            {passage.turnNumber !== null && `, turn ${passage.turnNumber}`}
            {passage.told !== '' && ` · of ${passage.told}`}
            {passage.prompted && ' · prompted'}
          </span>
        </p>
        <p className={styles.deeds}>
          <PlaceLink place={toText}>In the transcript</PlaceLink>
          <PlaceLink place={toSimilar}>Similar passages</PlaceLink>
          <span className={styles.count} role="status">
            {place} of {total}
          </span>
        </p>
        {passage.kind === 'threat' && (
          <fieldset className={styles.stances}>
            <legend className="vh">Stance</legend>
            {stanceKeys.map(({ key, stance }) => (
              <Button
                key={stance}
                small
                look={passage.stance === stance ? 'primary' : 'plain'}
                aria-pressed={passage.stance === stance}
                keys={`S ${key.toUpperCase()}`}
                onClick={() => onStance(stance)}
              >
                {stance.replace('-', ' ')}
              </Button>
            ))}
          </fieldset>
        )}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
    </section>
  );
}
