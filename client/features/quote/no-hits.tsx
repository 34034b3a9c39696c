import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { Hit } from '#shared/search/hit.ts';
import { inTranscripts, parseLookup } from '#shared/search/lookup.ts';
import { touches } from '#shared/span.ts';
import { markedInQuery, sourcesQuery, transcriptHitsQuery } from './api.ts';
import styles from './quote.module.css';
import { transcriptPlace } from './transcript-place.ts';

/** Transcript hits that are shown; the others are counted. */
const SHOWN = 6;

/** Hits in whose words no quote is marked. */
function unmarked(hits: readonly Hit[], quotes: Iterable<QuoteView>): Hit[] {
  const marked = new Map<string, QuoteView[]>(hits.map(({ source }) => [source, []]));
  for (const quote of quotes) marked.get(quote.source)?.push(quote);
  return hits.filter((hit) => !marked.get(hit.source)?.some((quote) => touches(quote, hit)));
}

interface NoHitsProps {
  study: string;
  typed: string;
  /** Every quote; undefined where not all are here. */
  quotes: Iterable<QuoteView> | undefined;
  /** Undefined where no filter is set. */
  onClearFilters: (() => void) | undefined;
  onClearSearch: () => void;
}

/** No quote fits: says what was tried, and where the words stand in the transcripts all the same. */
export function NoHits({ study, typed, quotes, onClearFilters, onClearSearch }: NoHitsProps) {
  const q = inTranscripts(parseLookup(typed));
  const { data } = useQuery({ ...transcriptHitsQuery(study, q), enabled: q !== '', throwOnError: false });
  const { data: sources } = useQuery({ ...sourcesQuery(study), enabled: q !== '', throwOnError: false });
  const places = [...new Set(data?.items.map(({ source }) => source))].sort();
  const { data: marked } = useQuery({
    ...markedInQuery(study, places),
    enabled: quotes === undefined && data !== undefined,
    throwOnError: false,
  });
  const known = quotes ?? marked;
  const hits = data && known && unmarked(data.items, known);
  const count = hits && `${hits.length}${data.next ? ' or more' : ''}`;
  return (
    <div className="scroll">
      <Empty
        title={q === '' ? 'No quotes fit these filters.' : `No quotes for “${typed.trim()}”.`}
        deeds={
          <>
            {onClearFilters && <Button onClick={onClearFilters}>Clear filters</Button>}
            {typed.trim() !== '' && <Button onClick={onClearSearch}>Clear search</Button>}
          </>
        }
      >
        <p className={styles.tried}>
          {q !== '' && 'Looked in words, themes, attribution and notes, for close spellings too'}
          {q !== '' && (onClearFilters ? ', within the filters.' : '.')}
        </p>
        {hits && hits.length === 0 && (
          <p className={styles.tried}>No matches in what participants said either.</p>
        )}
        {hits && hits.length > 0 && (
          <>
            <h2 className={styles.elsewhere}>
              {count} {hits.length === 1 ? 'match' : 'matches'} in what participants said, not marked as
              quotes
            </h2>
            <ul className={styles.hits}>
              {hits.slice(0, SHOWN).map(({ source, turn, turnNumber, snippet }) => (
                <li key={turn}>
                  <p>{snippet}</p>
                  <PlaceLink place={transcriptPlace(study, source, turnNumber)}>
                    {sources?.find(({ id }) => id === source)?.title ?? 'Open the transcript'} · turn{' '}
                    {turnNumber}
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Empty>
    </div>
  );
}
