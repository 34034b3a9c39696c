import type { ReactNode } from 'react';
import { CopyMenu } from '#client/features/quote/copy-menu.tsx';
import { ExportQuotes } from '#client/features/quote/export-quotes.tsx';
import { QuoteResult } from '#client/features/quote/quote-result.tsx';
import { ResultLine } from '#client/features/quote/result-line.tsx';
import { SavedSearches } from '#client/features/quote/saved-searches.tsx';
import { TickBar } from '#client/features/quote/tick-bar.tsx';
import type { useClearingDialogs } from '#client/features/quote/use-clearing-dialogs.tsx';
import { parseSearch, stringifySearch } from '#client/lib/search-params.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { quoteCopied } from '#shared/quote/copied-many.ts';
import { sourcesPlace } from '../places.ts';
import { QuotesSearch } from './quotes-search.ts';
import { NO_FACETS, type QuotesDesk } from './use-quotes-desk.ts';

/** More of a large shelf are not ticked at once: each is read to be told what can be done with it. */
const MOST_TICKED = 2000;

interface QuotesFoundProps {
  desk: QuotesDesk;
  clearing: ReturnType<typeof useClearingDialogs>;
  searchLine: ReactNode;
}

/** What is found among the quotes, and what can be done with those that are ticked. */
export function QuotesFound({ desk, clearing, searchLine }: QuotesFoundProps) {
  const { id, search, set, typed, type, sort, chosen, collecting, shelf, ticks, ticked, monthOf } = desk;
  const { frame, byId, ids, answer, failure, again, isLarge } = shelf;
  const { current, reach, isReached, onKeyDown } = desk.current;
  const count = answer?.count ?? 0;
  const inTicks = () => [...ticked].flatMap((one) => byId.get(one) ?? []);
  const left = isLarge ? Math.max(0, count - ticked.size) : ids.filter((one) => !ticked.has(one)).length;
  const run = (saved: Record<string, string>) => {
    const asked = QuotesSearch.parse(saved);
    type(asked.q ?? '');
    reach(undefined);
    set({ ...NO_FACETS, q: undefined, sort: undefined, quote: undefined, ...asked });
  };
  return (
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
          onRun={run}
        />
        {frame && <ExportQuotes study={id} count={count} quotes={shelf.all} />}
      </ResultLine>
      <TickBar
        ticked={ticked.size}
        shown={count}
        left={left}
        heldBack={isLarge && count > MOST_TICKED ? `narrow it to ${MOST_TICKED} first` : undefined}
        onTickAll={() => void shelf.all().then((all) => ticks.tickAll(all.map((one) => one.id)))}
        onClear={ticks.clear}
      >
        <Button
          deed="collection.collect"
          small
          onClick={() => collecting.collectAll(inTicks().map((one) => ({ quote: one.id })))}
        >
          Collect
        </Button>
        <Button deed="clearance.ask" small onClick={() => clearing.ask(...inTicks())}>
          Ask for clearance…
        </Button>
        <Button deed="clearance.answer" small onClick={() => clearing.answer(inTicks())}>
          Record answers…
        </Button>
        <ExportQuotes study={id} count={ticked.size} quotes={inTicks} />
        <CopyMenu several={() => inTicks().map((one) => quoteCopied(one, monthOf(one)))} />
      </TickBar>
      <QuoteResult
        study={id}
        typed={typed}
        isLarge={isLarge}
        frame={frame}
        quotes={byId}
        answer={answer}
        ids={ids}
        onMore={shelf.more}
        failure={failure}
        onRetry={again}
        current={current}
        opened={desk.opened}
        onOpen={(one) => set({ quote: one })}
        onCopy={desk.deeds.copy}
        onRecord={(one) => set({ quote: one, record: true })}
        collected={collecting.collected}
        onCollect={desk.collect}
        ticked={ticked}
        onTick={ticks.tick}
        onKeyDown={onKeyDown}
        onClearFilters={chosen.narrowedBy > 0 ? desk.reset : undefined}
        onClearSearch={() => type('')}
        wayToSources={<ButtonLink place={sourcesPlace(id)}>Open the sources</ButtonLink>}
      />
      <p className="vh" role="status">
        {desk.atHand && isReached
          ? `${ids.indexOf(desk.atHand.id) + 1} of ${count}: ${desk.atHand.text}`
          : ''}
      </p>
    </>
  );
}
