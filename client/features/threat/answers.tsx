import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './board.module.css';
import type { Answer } from './rows.ts';

interface AnswersProps {
  answers: readonly Answer[];
  themeOf: (word: string) => Place;
  /** Where a link to an answer is made. */
  linkAt: Place;
  /** For the first link inside a grid that has one tab stop; the others are left to the panel. */
  place?: { tabIndex: 0 | -1; 'data-row': number; 'data-column': number; onFocus: () => void };
}

/** The opportunities said to address a threat, or that there is none. */
export function Answers({ answers, themeOf, linkAt, place }: AnswersProps) {
  if (answers.length === 0)
    return (
      <PlaceLink place={linkAt} className={styles.orphan} title="Link an opportunity to it" {...place}>
        No answer yet
      </PlaceLink>
    );
  return (
    <ul>
      {answers.map(({ id, title, word, basis, far }, at) => (
        <li key={id} className={styles.answer}>
          <KindShape kind="opportunity" size={10} />
          <PlaceLink place={themeOf(word)} {...(place && (at === 0 ? place : { tabIndex: -1 }))}>
            {title}
          </PlaceLink>
          <small>
            {far !== '' && <b>{far}</b>} {basis}
          </small>
        </li>
      ))}
    </ul>
  );
}
