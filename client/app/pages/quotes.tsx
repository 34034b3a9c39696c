import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { ExportQuotes } from '#client/features/quote/export-quotes.tsx';
import { FacetColumn } from '#client/features/quote/facet-column.tsx';
import { facetLists } from '#client/features/quote/facet-options.ts';
import { NoHits } from '#client/features/quote/no-hits.tsx';
import { QuoteList } from '#client/features/quote/quote-list.tsx';
import { QuotePanel } from '#client/features/quote/quote-panel.tsx';
import { ResultLine } from '#client/features/quote/result-line.tsx';
import { useChosen } from '#client/features/quote/use-chosen.ts';
import { useCurrent } from '#client/features/quote/use-current.ts';
import { useQuoteDeeds } from '#client/features/quote/use-quote-deeds.ts';
import { useQuotes } from '#client/features/quote/use-quotes.ts';
import { useTyped } from '#client/features/quote/use-typed.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { areWordsSelected } from '#client/lib/copy.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { sourcesPlace } from '../places.ts';
import styles from './quotes.module.css';
import type { QuotesSearch } from './quotes-search.ts';

const from = '/studies/$study/quotes';
const NOBODY: readonly string[] = [];

/** The words the team marked: searched, narrowed, copied with who said them, and led back to their place. */
export function QuotesPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<QuotesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { typed, type } = useTyped(search.q ?? '', (q) => set({ q: q || undefined }));
  const sort = search.sort ?? 'match';
  const { asked, chosenOf, narrowedBy, wordsFor } = useChosen(search, typed, sort);
  const { frame, byId, roles, answer, failure, again } = useQuotes(study, asked);
  const field = useRef<HTMLInputElement>(null);
  const open = search.quote !== undefined && byId.has(search.quote) ? search.quote : undefined;
  const ids = answer?.ids ?? NOBODY;
  const { current, isReached, reach, move, onKeyDown } = useCurrent({
    ids,
    open,
    onOpen: (quote) => set({ quote }),
  });
  const monthOf = ({ wave }: QuoteView) => {
    const said = study.waves.find((one) => one.id === wave);
    return said ? monthLabel(said.month) : '';
  };
  const { copy, unmark } = useQuoteDeeds(id, monthOf);
  const quote = open === undefined ? undefined : byId.get(open);
  const atHand = current === undefined ? undefined : byId.get(current);
  useShortcuts('Quotes', [
    { keys: '/', does: 'Search', run: () => field.current?.select() },
    { keys: 'arrowdown', does: 'Next quote', run: () => move(1) },
    { keys: 'arrowup', does: 'Quote before', run: () => move(-1) },
    {
      keys: 'mod+c',
      does: 'Copy the quote with attribution, where no words are selected',
      run: () => atHand && copy(atHand),
      when: () => atHand !== undefined && !areWordsSelected(),
      inFields: true,
    },
  ]);
  const lists = useMemo(
    () => (frame && answer ? facetLists(frame, answer, roles) : []),
    [frame, answer, roles],
  );
  const reset = () =>
    set({
      clearance: undefined,
      kind: undefined,
      theme: undefined,
      area: undefined,
      wave: undefined,
      role: undefined,
    });
  const hasNone = answer !== undefined && answer.total === 0;
  return (
    <div className={styles.page}>
      <title>{`Quotes · ${study.title} · Throughline`}</title>
      <FacetColumn
        lists={lists}
        chosenOf={chosenOf}
        onChoose={(facet, words) => set({ [facet]: wordsFor(facet, words) })}
        onReset={narrowedBy > 0 ? reset : undefined}
        narrowedBy={narrowedBy}
      />
      <section className={styles.result} aria-label="Quotes">
        <h1 className="vh">Quotes</h1>
        <div className={styles.search}>
          <SearchField
            ref={field}
            label="Search quotes"
            placeholder="Search words, themes, who said it"
            value={typed}
            onChange={(words) => {
              reach(undefined);
              type(words);
            }}
            onKeyDown={onKeyDown}
            keys="/"
            isBig
          />
        </div>
        <ResultLine
          answer={answer}
          sort={sort}
          onSort={(to) => set({ sort: to === 'match' ? undefined : to })}
        >
          {frame && (
            <ExportQuotes
              study={study}
              frame={frame}
              count={ids.length}
              shown={() => ids.flatMap((one) => byId.get(one) ?? [])}
            />
          )}
        </ResultLine>
        {failure && <ErrorNote {...failure} onRetry={again} />}
        {!answer && !failure && (
          <div className={styles.waiting}>
            <Waiting label="Reading the quotes…" lines={4} lineHeight={110} />
          </div>
        )}
        {hasNone && (
          <Empty
            title="No quotes yet"
            deeds={<ButtonLink place={sourcesPlace(id)}>Open the sources</ButtonLink>}
          >
            Mark words with Q on the coding desk. They come here as drafts, with who said them.
          </Empty>
        )}
        {answer && !hasNone && ids.length === 0 && (
          <NoHits
            study={id}
            typed={typed}
            quotes={byId.values()}
            onClearFilters={narrowedBy > 0 ? reset : undefined}
            onClearSearch={() => type('')}
          />
        )}
        {frame && answer && ids.length > 0 && (
          <QuoteList
            study={id}
            frame={frame}
            quotes={byId}
            answer={answer}
            current={current}
            onOpen={(one) => set({ quote: one })}
            onCopy={copy}
            onKeyDown={onKeyDown}
          />
        )}
        <p className="vh" role="status">
          {atHand && isReached ? `${ids.indexOf(atHand.id) + 1} of ${ids.length}: ${atHand.text}` : ''}
        </p>
      </section>
      {quote && frame && (
        <QuotePanel
          study={id}
          frame={frame}
          quote={quote}
          unmark={unmark}
          onCopy={copy}
          onClose={() => {
            reach(quote.id);
            set({ quote: undefined });
          }}
        />
      )}
    </div>
  );
}
