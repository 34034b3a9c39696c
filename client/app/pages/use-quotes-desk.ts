import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { citationsQuery } from '#client/features/quote/collection-api.ts';
import { useChosen } from '#client/features/quote/use-chosen.ts';
import { useCollecting } from '#client/features/quote/use-collecting.ts';
import { useCurrent } from '#client/features/quote/use-current.ts';
import { useQuoteDeeds } from '#client/features/quote/use-quote-deeds.ts';
import { useQuoteKeys } from '#client/features/quote/use-quote-keys.ts';
import { useQuotes } from '#client/features/quote/use-quotes.ts';
import { useTicks } from '#client/features/quote/use-ticks.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useTyped } from '#client/lib/typed.ts';
import { monthLabel } from '#shared/dates.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { QuotesSearch } from './quotes-search.ts';

const from = '/studies/$study/quotes';

/** An address that narrows nothing. */
export const NO_FACETS: Partial<QuotesSearch> = {
  clearance: undefined,
  kind: undefined,
  theme: undefined,
  area: undefined,
  wave: undefined,
  role: undefined,
  published: undefined,
};

/** The quotes as the address asks for them: what is found, what is at hand, ticked and collected, and the keys. */
export function useQuotesDesk() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<QuotesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { typed, type } = useTyped(search.q ?? '', (q) => set({ q: q || undefined }));
  const sort = search.sort ?? 'match';
  const chosen = useChosen(search, typed, sort);
  const collecting = useCollecting(id, search.collection);
  const ticks = useTicks();
  const shelf = useQuotes(study, chosen.asked, [
    ...(search.quote === undefined ? [] : [search.quote]),
    ...(collecting.inTray?.items.flatMap(({ quote }) => quote ?? []) ?? []),
    ...ticks.all,
  ]);
  const { byId, ids } = shelf;
  const ticked = ticks.amongst(byId);
  const opened = search.quote !== undefined && byId.has(search.quote) ? search.quote : undefined;
  const current = useCurrent({ ids, open: opened, onOpen: (quote) => set({ quote }) });
  const monthOf = ({ wave }: QuoteView) => {
    const said = study.waves.find((one) => one.id === wave);
    return said ? monthLabel(said.month) : '';
  };
  const deeds = useQuoteDeeds(id, monthOf);
  const atHand = current.current === undefined ? undefined : byId.get(current.current);
  const collect = (one: QuoteView) => collecting.toggle({ quote: one.id });
  const { data: published } = useQuery({ ...citationsQuery(id), throwOnError: false });
  const citations = useMemo(() => new Map(published?.map((one) => [one.id as string, one])), [published]);
  const field = useRef<HTMLInputElement>(null);
  useQuoteKeys({
    onSearch: () => field.current?.select(),
    onMove: current.move,
    onCopy: atHand && (() => deeds.copy(atHand)),
    onCollect: atHand && !collecting.open ? () => collect(atHand) : undefined,
    onTick: atHand && !collecting.open ? () => ticks.tick(atHand.id) : undefined,
  });
  return {
    id,
    study,
    search,
    set,
    typed,
    type,
    sort,
    chosen,
    collecting,
    collect,
    shelf,
    ticks,
    ticked,
    opened,
    current,
    atHand,
    monthOf,
    deeds,
    published,
    citations,
    field,
    /** Narrows by nothing any more. */
    reset: () => set(NO_FACETS),
  };
}
export type QuotesDesk = ReturnType<typeof useQuotesDesk>;
