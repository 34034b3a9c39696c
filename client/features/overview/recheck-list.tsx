import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { RecheckItem } from '#shared/api/overview.ts';
import styles from './lists.module.css';
import { recheckWords } from './next-words.ts';

interface RecheckListProps {
  items: readonly RecheckItem[];
  /** How many themes there are. */
  themes: number;
  /** “Northmere, October”, for an item about one cell. */
  placeOf: (item: RecheckItem) => string;
  itemLink: (item: RecheckItem) => Place;
}

/** Causes for looking again, each with how much waits for it and one verb that leads there. */
export function RecheckList({ items, themes, placeOf, itemLink }: RecheckListProps) {
  if (items.length === 0)
    return (
      <p className={styles.none}>
        {themes === 0
          ? 'There are no themes yet, so nothing to look for again.'
          : 'Nothing to re-check. Every theme has been looked for wherever it can be.'}
      </p>
    );
  return (
    <ul className={styles.recheck}>
      {items.map((item) => {
        const { cause, waiting, verb } = recheckWords(item, placeOf(item));
        return (
          <li key={`${item.what}${item.theme.id}${item.what === 'stale' ? item.area + item.wave : ''}`}>
            <KindShape kind={item.theme.kind} size={10} isNamed />
            <span className={styles.why}>
              <b>{item.theme.title}</b> <small>{cause}</small>
              <span>{waiting}</span>
            </span>
            <PlaceLink
              place={itemLink(item)}
              className={styles.verb}
              aria-label={`${verb}: ${item.theme.title}`}
            >
              {verb}
            </PlaceLink>
          </li>
        );
      })}
    </ul>
  );
}
