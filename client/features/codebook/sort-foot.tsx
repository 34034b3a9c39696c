import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { unsortedIn } from '#shared/theme/sorting.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';
import styles from './tree.module.css';

interface SortFootProps {
  themes: readonly Theme[];
  place: Place;
}

/** How many themes have no kind, and the way to give them one. */
export function SortFoot({ themes, place }: SortFootProps) {
  const left = unsortedIn(themes).length;
  if (left === 0) return null;
  return (
    <div className={styles.foot}>
      <KindShape kind={null} />
      <span className="clip">
        <b>{some(left, 'theme')}</b> without a kind
      </span>
      <PlaceLink place={place}>Sort</PlaceLink>
    </div>
  );
}
