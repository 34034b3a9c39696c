import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Source } from '#shared/source/source.ts';
import styles from './begin-from-readings.module.css';

interface BeginFromReadingsProps {
  readings: readonly Pick<Source, 'id' | 'title'>[];
  proposalsOf: (source: string) => Place;
  /** Where all readings are listed. */
  all: Place;
}

const MOST_NAMED = 3;

/** Where a codebook can begin besides: with what the readings of the study propose, for whoever may keep that. */
export function BeginFromReadings({ readings, proposalsOf, all }: BeginFromReadingsProps) {
  const may = useMay();
  if (readings.length === 0 || !may('codebook.begin')) return null;
  const more = readings.length - MOST_NAMED;
  return (
    <section className={styles.begin} aria-label="Begin from a report">
      <p>Or begin with what a report in the study proposes:</p>
      <ul>
        {readings.slice(0, MOST_NAMED).map(({ id, title }) => (
          <li key={id}>
            <PlaceLink place={proposalsOf(id)}>{`Propose themes from “${title}”`}</PlaceLink>
          </li>
        ))}
        {more > 0 && (
          <li>
            <PlaceLink place={all}>{more === 1 ? 'One more reading' : `${more} more readings`}</PlaceLink>
          </li>
        )}
      </ul>
    </section>
  );
}
