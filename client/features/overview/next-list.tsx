import { Link, type LinkProps } from '@tanstack/react-router';
import type { NextItem } from '#shared/api/overview.ts';
import styles from './lists.module.css';
import { nextWords } from './next-words.ts';

interface NextListProps {
  items: readonly NextItem[];
  /** “Northmere, December”. */
  placeOf: (item: NextItem) => string;
  itemLink: (item: NextItem) => LinkProps;
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
          <li key={`${item.what}${item.area}${item.wave}`}>
            <span>
              <Link {...itemLink(item)}>{deed}</Link> {placeOf(item)}
              <small>{detail}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
