import { Link } from '@tanstack/react-router';
import styles from './grid.module.css';
import type { StopPlace } from './grid-cell.tsx';

interface NameCellProps {
  place: StopPlace;
  study: string;
  title: string;
  /** The theme as a word of an address. */
  word: string;
  depth: number;
  isNew: boolean;
}

/** The theme's name, leading to its page. */
export function NameCell({ place, study, title, word, depth, isNew }: NameCellProps) {
  return (
    <th scope="row" className={styles.name} data-depth={depth || undefined}>
      <Link {...place} to="/studies/$study/themes/$theme" params={{ study, theme: word }} title={title}>
        {title}
      </Link>
      {isNew && (
        <span
          className={styles.fresh}
          title="Created in the last closed month; earlier interviews were read before it existed."
        >
          new
        </span>
      )}
    </th>
  );
}
