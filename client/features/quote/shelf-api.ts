import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { shelfApi } from '#shared/api/shelf.ts';
import { asFoundAsked, saidOf } from '#shared/quote/found.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';

/** Quotes read at once: more than a screen, little enough to come with every key. */
const PAGE = 60;

/** How many quotes there are: it decides where they are searched. */
export const shelfSizeQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'size'],
    queryFn: ({ signal }) => call(shelfApi.size, { params: { study }, signal }).then(({ total }) => total),
  });

/** What a large shelf answers, page by page. */
export const foundQuery = (study: string, asked: ShelfAsked) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'quotes', 'found', asked],
    queryFn: async ({ pageParam: from, signal }) => {
      const query = { ...asFoundAsked(asked), from, limit: PAGE };
      const page = await call(shelfApi.find, { params: { study }, query, signal });
      return { said: saidOf(asked, page), roles: page.roles, items: page.items };
    },
    initialPageParam: 0,
    getNextPageParam: ({ said }, pages) => {
      const read = pages.reduce((sum, { items }) => sum + items.length, 0);
      return read < said.count ? read : undefined;
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

/** Quotes by their ids; those that are no more are left out. */
export const namedQuery = (study: string, ids: readonly string[]) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'named', ids],
    queryFn: ({ signal }) =>
      call(shelfApi.named, { params: { study }, body: { quotes: [...ids] }, signal }).then(
        ({ items }) => items,
      ),
    structuralSharing: false,
  });

/** How the voices of a large shelf are spread. */
export const heardQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'heard'],
    queryFn: ({ signal }) => call(shelfApi.balance, { params: { study }, signal }).then(({ items }) => items),
  });
