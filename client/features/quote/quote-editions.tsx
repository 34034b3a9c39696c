import { useQuery } from '@tanstack/react-query';
import { longDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { Icon } from '#client/ui/icon.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { audienceWords } from '#shared/quote/readers.ts';
import type { WithEdition } from '#shared/report/edition.ts';
import { heldInQuery } from './api.ts';
import styles from './quote-editions.module.css';

interface QuoteEditionsProps {
  study: string;
  quote: string;
  /** Whether its words were taken back from any readers. */
  isTakenBack: boolean;
  placeOf: (edition: WithEdition) => Place;
}

/** The frozen editions that hold a quote, whose readers have to be told when it is taken back. */
export function QuoteEditions({ study, quote, isTakenBack, placeOf }: QuoteEditionsProps) {
  const { data = [] } = useQuery({ ...heldInQuery(study, quote), throwOnError: false });
  if (data.length === 0) return null;
  return (
    <section className={styles.editions} aria-label="In editions" data-alert={isTakenBack || undefined}>
      <h3>
        {isTakenBack && <Icon name="warn" />} In{' '}
        {data.length === 1 ? 'one edition' : `${data.length} editions`}
      </h3>
      {isTakenBack && <p>It was withdrawn; whoever has a copy of these should be told.</p>}
      <ul>
        {data.map((edition) => (
          <li key={edition.id}>
            <PlaceLink place={placeOf(edition)}>
              {edition.title === edition.name ? edition.name : `${edition.title}: ${edition.name}`}
            </PlaceLink>{' '}
            <span>
              frozen {longDay(edition.at)} {new Date(edition.at).getUTCFullYear()} for{' '}
              {audienceWords(edition.audience)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
