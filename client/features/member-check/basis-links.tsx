import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './sheet.module.css';

/** What a sentence rests on, by name, and where it can be looked at. */
export interface BasisWay {
  label: string;
  place: Place;
}

/** The judgements and passages that a sentence rests on. */
export function BasisLinks({ ways, of }: { ways: readonly BasisWay[]; of: string }) {
  if (ways.length === 0) return null;
  return (
    <span className={styles.ways}>
      {ways.map(({ label, place }) => (
        <PlaceLink key={label} place={place} aria-label={`${label}: ${of}`}>
          {label}
        </PlaceLink>
      ))}
    </span>
  );
}
