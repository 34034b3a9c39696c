import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { citationApi } from '#shared/api/citation.ts';
import { collectionApi } from '#shared/api/collection.ts';
import { savedSearchApi } from '#shared/api/saved-search.ts';

const MOST = 10_000;

/** The collections in their order, each with its items in theirs. */
export const collectionsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'collections'],
    queryFn: ({ signal }) =>
      call(collectionApi.list, { params: { study }, query: { limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Words quoted from what was published. */
export const citationsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'citations'],
    queryFn: ({ signal }) =>
      call(citationApi.list, { params: { study }, query: { limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Searches of the quotes that somebody saved under a name. */
export const savedSearchesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'saved-searches'],
    queryFn: ({ signal }) =>
      call(savedSearchApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) =>
        items.filter(({ place }) => place === 'quotes'),
      ),
  });
