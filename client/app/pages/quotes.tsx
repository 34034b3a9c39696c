import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { CitationList } from '#client/features/quote/citation-list.tsx';
import { citationsQuery } from '#client/features/quote/collection-api.ts';
import { CollectionFoot } from '#client/features/quote/collection-foot.tsx';
import { CollectionList } from '#client/features/quote/collection-list.tsx';
import { CollectionTools } from '#client/features/quote/collection-tools.tsx';
import { CopyMenu } from '#client/features/quote/copy-menu.tsx';
import { ExportQuotes } from '#client/features/quote/export-quotes.tsx';
import { FacetColumn } from '#client/features/quote/facet-column.tsx';
import { facetLists } from '#client/features/quote/facet-options.ts';
import { QuotePanel } from '#client/features/quote/quote-panel.tsx';
import { QuoteResult } from '#client/features/quote/quote-result.tsx';
import { ResultLine } from '#client/features/quote/result-line.tsx';
import { SavedSearches } from '#client/features/quote/saved-searches.tsx';
import { TickBar } from '#client/features/quote/tick-bar.tsx';
import { useChosen } from '#client/features/quote/use-chosen.ts';
import { useClearingDialogs } from '#client/features/quote/use-clearing-dialogs.tsx';
import { useCollecting } from '#client/features/quote/use-collecting.ts';
import { useCurrent } from '#client/features/quote/use-current.ts';
import { useQuoteDeeds } from '#client/features/quote/use-quote-deeds.ts';
import { useQuoteKeys } from '#client/features/quote/use-quote-keys.ts';
import { useQuotes } from '#client/features/quote/use-quotes.ts';
import { useTicks } from '#client/features/quote/use-ticks.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { today } from '#client/lib/day.ts';
import { parseSearch, stringifySearch } from '#client/lib/search-params.ts';
import { useTyped } from '#client/lib/typed.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { Citation } from '#shared/quote/citation.ts';
import { quoteCopied } from '#shared/quote/copied-many.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { sourcesPlace, toSendPlace } from '../places.ts';
import styles from './quotes.module.css';
import { QuotesSearch } from './quotes-search.ts';

const from = '/studies/$study/quotes';
const NOBODY: readonly string[] = [];
const NO_CITATIONS: readonly Citation[] = [];
const NO_FACETS: Partial<QuotesSearch> = {
  clearance: undefined,
  kind: undefined,
  theme: undefined,
  area: undefined,
  wave: undefined,
  role: undefined,
  published: undefined,
};

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
  const collecting = useCollecting(id, search.collection);
  const clearing = useClearingDialogs(id, toSendPlace(id, { day: today() }));
  const { ticked, tick, tickAll, clear } = useTicks(byId);
  const collect = (one: QuoteView) => collecting.toggle({ quote: one.id });
  const inTicks = () => [...ticked].flatMap((one) => byId.get(one) ?? []);
  const { data: published } = useQuery({ ...citationsQuery(id), throwOnError: false });
  const citations = useMemo(() => new Map(published?.map((one) => [one.id as string, one])), [published]);
  useQuoteKeys({
    onSearch: () => field.current?.select(),
    onMove: move,
    onCopy: atHand && (() => copy(atHand)),
    onCollect: atHand && !collecting.open ? () => collect(atHand) : undefined,
    onTick: atHand && !collecting.open ? () => tick(atHand.id) : undefined,
  });
  const lists = useMemo(
    () => (frame && answer ? facetLists(frame, answer, roles) : []),
    [frame, answer, roles],
  );
  const reset = () => set(NO_FACETS);
  const searchLine = (
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
  );
  return (
    <div className={styles.page}>
      <title>{`Quotes · ${study.title} · Throughline`}</title>
      <div className={styles.desk}>
        <FacetColumn
          lists={lists}
          chosenOf={chosenOf}
          onChoose={(facet, words) =>
            set({
              [facet]: wordsFor(facet, words),
              collection: undefined,
              ...(facet !== 'theme' && { published: undefined }),
            })
          }
          onReset={reset}
          narrowedBy={narrowedBy + (search.published ? 1 : 0)}
          published={{
            isShown: search.published === true,
            count: published?.length ?? 0,
            onShow: (isShown) => set({ published: isShown || undefined, collection: undefined }),
          }}
        />
        <section className={styles.result} aria-label="Quotes">
          <h1 className="vh">Quotes</h1>
          {collecting.open && frame ? (
            <CollectionList
              key={collecting.open.id}
              frame={frame}
              collection={collecting.open}
              quotes={byId}
              citations={citations}
              deeds={collecting.deeds}
              open={open}
              onOpen={(one) => set({ quote: one })}
              onClose={() => set({ collection: undefined })}
              tools={
                <CollectionTools
                  collection={collecting.open}
                  quotes={byId}
                  citations={citations}
                  monthOf={monthOf}
                  study={id}
                />
              }
            />
          ) : search.published && frame ? (
            <CitationList
              study={id}
              frame={frame}
              citations={published ?? NO_CITATIONS}
              typed={typed}
              themes={chosenOf('theme')}
              collected={collecting.collected}
              onCollect={(one) => collecting.toggle({ citation: one.id })}
              search={searchLine}
            />
          ) : (
            <>
              {searchLine}
              <ResultLine
                answer={answer}
                sort={sort}
                isSearched={typed.trim() !== ''}
                onSort={(to) => set({ sort: to === 'match' ? undefined : to })}
              >
                <SavedSearches
                  study={id}
                  asked={parseSearch(stringifySearch({ ...search, quote: undefined, collection: undefined }))}
                  onRun={(saved) => {
                    const run = QuotesSearch.parse(saved);
                    type(run.q ?? '');
                    set({ ...NO_FACETS, q: undefined, sort: undefined, quote: undefined, ...run });
                  }}
                />
                {frame && (
                  <ExportQuotes
                    study={id}
                    count={ids.length}
                    quotes={() => ids.flatMap((one) => byId.get(one) ?? [])}
                  />
                )}
              </ResultLine>
              <TickBar
                ticked={ticked.size}
                shown={ids.length}
                left={ids.filter((one) => !ticked.has(one)).length}
                onTickAll={() => tickAll(ids)}
                onClear={clear}
              >
                <Button
                  small
                  onClick={() => collecting.collectAll(inTicks().map((one) => ({ quote: one.id })))}
                >
                  Collect
                </Button>
                <Button small onClick={() => clearing.ask(...inTicks())}>
                  Ask for clearance…
                </Button>
                <Button small onClick={() => clearing.answer(inTicks())}>
                  Record answers…
                </Button>
                <ExportQuotes study={id} count={ticked.size} quotes={inTicks} />
                <CopyMenu several={() => inTicks().map((one) => quoteCopied(one, monthOf(one)))} />
              </TickBar>
              <QuoteResult
                study={id}
                typed={typed}
                frame={frame}
                quotes={byId}
                answer={answer}
                failure={failure}
                onRetry={again}
                current={current}
                opened={open}
                onOpen={(one) => set({ quote: one })}
                onCopy={copy}
                onRecord={(one) => set({ quote: one, record: true })}
                collected={collecting.collected}
                onCollect={collect}
                ticked={ticked}
                onTick={tick}
                onKeyDown={onKeyDown}
                onClearFilters={narrowedBy > 0 ? reset : undefined}
                onClearSearch={() => type('')}
                wayToSources={<ButtonLink place={sourcesPlace(id)}>Open the sources</ButtonLink>}
              />
              <p className="vh" role="status">
                {atHand && isReached ? `${ids.indexOf(atHand.id) + 1} of ${ids.length}: ${atHand.text}` : ''}
              </p>
            </>
          )}
        </section>
        {frame && byId.size > 0 && (
          <CollectionFoot
            frame={frame}
            quotes={byId}
            collecting={collecting}
            onOpen={(one) => set({ collection: one && collecting.wordOf(one) })}
            onShow={({ by, word, show }) =>
              set({
                ...NO_FACETS,
                q: undefined,
                collection: undefined,
                [by]: [word],
                clearance: show === 'cleared' ? ['cleared'] : undefined,
              })
            }
            tools={
              collecting.inTray &&
              !collecting.open && (
                <CollectionTools
                  collection={collecting.inTray}
                  quotes={byId}
                  citations={citations}
                  monthOf={monthOf}
                  study={id}
                />
              )
            }
          />
        )}
      </div>
      {quote && frame && (
        <QuotePanel
          study={id}
          frame={frame}
          areas={study.areas}
          quote={quote}
          unmark={unmark}
          isRecordOpen={search.record === true}
          onRecord={(isOpen) => set({ record: isOpen || undefined })}
          onCopy={copy}
          onAsk={clearing.ask}
          onAnswer={(one, state) => clearing.answer([one], state)}
          onClose={() => {
            reach(quote.id);
            set({ quote: undefined, record: undefined });
          }}
        />
      )}
      {clearing.dialog}
    </div>
  );
}
