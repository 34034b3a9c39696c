import { useLocation } from '@tanstack/react-router';
import { hrefOf, type Place } from '#client/lib/place.ts';
import { PlaceLink } from './place-link.tsx';
import styles from './place-nav.module.css';

interface PlaceNavProps {
  /** What the places have in common. */
  label: string;
  places: readonly { label: string; place: Place }[];
}

/** Screens that belong together, as a row of links; the one that is open is marked. */
export function PlaceNav({ label, places }: PlaceNavProps) {
  const { pathname } = useLocation();
  return (
    <nav className={styles.nav} aria-label={label}>
      {places.map(({ label: words, place }) => (
        <PlaceLink
          key={words}
          place={place}
          aria-current={hrefOf({ to: place.to, params: place.params }) === pathname ? 'page' : undefined}
        >
          {words}
        </PlaceLink>
      ))}
    </nav>
  );
}
