import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { NextItem } from '#shared/api/overview.ts';
import styles from './lists.module.css';
import { nextWords } from './next-words.ts';

interface NextListProps {
  items: readonly NextItem[];
  /** “Northmere, December”. */
  placeOf: (item: NextItem) => string;
  itemLink: (item: NextItem) => Place;
}

/** What to do, most urgent first; a line goes when its work is done. */
export function NextList({ items, placeOf, itemLink }: NextListProps) {
  if (items.length === 0)
    return <p className={styles.none}>Nothing waits: every interview is in and coded.</p>;
  return (
    <ol className={styles.next}>
      {items.map((item) => {
        const { deed, detail } = nextWords(item);
        return (
          <li key={item.what === 'erase' ? item.participant : `${item.what}${item.area}${item.wave}`}>
            <span>
              <PlaceLink place={itemLink(item)}>{deed}</PlaceLink> {placeOf(item)}
              <small>{detail}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
