import { useQueries } from '@tanstack/react-query';
import { longDay } from '#client/lib/day.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { EditionHead } from '#shared/report/edition.ts';
import { heldInQuery } from './api.ts';
import type { Sources } from './sourced.ts';
import styles from './withdrawn-note.module.css';

interface WithdrawnNoteProps {
  study: string;
  edition: EditionHead;
  placeOf: Sources['placeOf'];
}

/** Says which quotes of an edition were taken back since, and which other editions hold them. */
export function WithdrawnNote({ study, edition: { id, withdrawn }, placeOf }: WithdrawnNoteProps) {
  const held = useQueries({
    queries: withdrawn.map((quote) => ({ ...heldInQuery(study, quote), throwOnError: false })),
  });
  const others = new Map(
    held.flatMap(({ data = [] }) => data.filter((one) => one.id !== id).map((one) => [one.id, one])),
  );
  const isOne = withdrawn.length === 1;
  return (
    <div className={styles.note}>
      <ErrorNote
        what={
          isOne
            ? 'A quote in this edition was withdrawn since.'
            : `${withdrawn.length} quotes in this edition were withdrawn since.`
        }
        help={`${isOne ? 'Its' : 'Their'} words are no longer shown or exported. Whoever has a copy should be told.`}
      >
        {withdrawn.map((quote, at) => {
          const place = placeOf({ piece: 'quote', settings: { id: quote } });
          return (
            place && (
              <PlaceLink key={quote} place={place} className={styles.open}>
                {isOne ? 'Open the quote' : `Open quote ${at + 1}`}
              </PlaceLink>
            )
          );
        })}
      </ErrorNote>
      {others.size > 0 && (
        <ul aria-label="Other editions that hold what was withdrawn">
          {[...others.values()].map(({ id: other, title, name, at }) => (
            <li key={other}>
              Also held by {title === name ? name : `${title}: ${name}`}, frozen {longDay(at)}{' '}
              {new Date(at).getUTCFullYear()}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
