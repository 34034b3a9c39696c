import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { groupApi } from '#shared/api/group.ts';
import { participantApi } from '#shared/api/participant.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { searchApi } from '#shared/api/search.ts';
import { sourceApi } from '#shared/api/source.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { type ShelfFrame, shelfThemes } from '#shared/quote/shelf.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';

/** Read page by page: understanding one never holds up the reader. */
const PAGE = 2000;
const MOST = 10_000;

/** Every marked quote, by month, area, source and place in the text. */
export const quotesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'shelf'],
    queryFn: async ({ signal }) => {
      const quotes: QuoteView[] = [];
      for (let after: string | undefined, goOn = true; goOn; ) {
        const page = await call(quoteApi.list, { params: { study }, query: { limit: PAGE, after }, signal });
        quotes.push(...page.items);
        after = page.next ?? undefined;
        goOn = page.next !== null;
      }
      return quotes;
    },
    // Comparing ten thousand quotes with those before would hold up the page.
    structuralSharing: false,
  });

/** The quotes that somebody was asked about and has not answered. */
export const waitingQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'waiting'],
    queryFn: ({ signal }) =>
      call(quoteApi.list, { params: { study }, query: { waiting: '1', limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** The themes in the order of the frame, each with its word in the address. */
export const frameThemesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'themes'],
    queryFn: async ({ signal }): Promise<ShelfFrame['themes']> => {
      const asked = { params: { study }, query: { limit: MOST }, signal };
      const [themes, groups] = await Promise.all([call(themeApi.list, asked), call(groupApi.list, asked)]);
      return shelfThemes(inFrameOrder(themes.items, groups.items));
    },
  });

export const codersQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'coders'],
    queryFn: ({ signal }) =>
      call(coderApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

export const participantsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'participants'],
    queryFn: ({ signal }) =>
      call(participantApi.list, { params: { study }, query: { limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

export const sourcesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'sources'],
    queryFn: ({ signal }) =>
      call(sourceApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** The transcript a quote stands in. */
export const transcriptQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'transcript', source],
    queryFn: ({ signal }) => call(sourceApi.get, { params: { study, source }, signal }),
  });

/** The ways to sign a quote with who fits each; `label` is one besides, to be judged like the others. */
export const waysToSignQuery = (study: string, quote: string, label: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'ways', quote, label],
    queryFn: ({ signal }) =>
      call(quoteApi.waysToSign, {
        params: { study, quote },
        query: { label: label || undefined },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** Where words name somebody whose name the team wrote down. */
export const namesToldQuery = (study: string, words: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'names', words],
    queryFn: ({ signal }) =>
      call(quoteApi.namesTold, {
        params: { study },
        body: { words },
        signal,
      }).then(({ items }) => items),
    staleTime: 60_000,
  });

/** What was asked and answered for a quote, oldest first. */
export const clearancesQuery = (study: string, quote: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'clearances', quote],
    queryFn: ({ signal }) =>
      call(quoteApi.clearances, { params: { study, quote }, signal }).then(({ items }) => items),
  });

/** The frozen editions that hold a quote. */
export const heldInQuery = (study: string, quote: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'editions', quote],
    queryFn: ({ signal }) =>
      call(quoteApi.editions, { params: { study, quote }, signal }).then(({ items }) => items),
  });

/** The quotes that are marked in some sources. */
export const markedInQuery = (study: string, sources: readonly string[]) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'marked', sources],
    queryFn: async ({ signal }) => {
      const asked = sources.map((source) =>
        call(quoteApi.list, { params: { study }, query: { source, limit: MOST }, signal }),
      );
      return (await Promise.all(asked)).flatMap(({ items }) => items);
    },
  });

/** Turns of the transcripts that hold what was looked for, interviewers’ left out: they are nobody’s quote. */
export const transcriptHitsQuery = (study: string, q: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'hits', q],
    queryFn: ({ signal }) =>
      call(searchApi.list, { params: { study }, query: { q, only: 'participants', limit: 500 }, signal }),
  });
