import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '#client/lib/call.ts';
import { request } from '#client/lib/request.ts';
import { coderApi } from '#shared/api/coder.ts';
import { memoApi } from '#shared/api/memo.ts';
import { type NamedPlace, placeKey } from '#shared/memo/place.ts';

const MOST = 10_000;
const key = (study: string, ...more: string[]) => ['study', study, 'memos', ...more];

/** The memos on a source, on its words and on its codings, newest first. */
export const sourceMemosQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: key(study, 'source', source),
    queryFn: ({ signal }) =>
      call(memoApi.list, { params: { study }, query: { source, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Every memo with the place it is on. */
export const memoShelfQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'shelf'),
    queryFn: async ({ signal }) =>
      (await call(memoApi.shelf, { params: { study }, query: { limit: MOST }, signal })).items,
  });

/** The memos on one thing, newest first. */
export const placeMemosQuery = (study: string, place: NamedPlace) =>
  queryOptions({
    queryKey: key(study, 'place', placeKey(place)),
    queryFn: async ({ signal }) =>
      (await call(memoApi.list, { params: { study }, query: { ...place, limit: MOST }, signal })).items,
  });

/** How many memos each thing has, by the key of its place. */
export const memoCountsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'counts'),
    queryFn: async ({ signal }) => {
      const { items } = await call(memoApi.counts, { params: { study }, signal });
      return new Map(items.map(({ place, count }) => [place, count]));
    },
  });

/** What a memo said, from its first words on. */
export const memoHistoryQuery = (study: string, memo: string) =>
  queryOptions({
    queryKey: key(study, 'history', memo),
    queryFn: async ({ signal }) => (await call(memoApi.history, { params: { study, memo }, signal })).items,
  });

/** Who writes memos. */
export const writersQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'writers'),
    queryFn: async ({ signal }) => (await call(coderApi.list, { params: { study }, signal })).items,
  });

/** The memos that are looked for as a file. */
export async function memosAsFile(study: string, query: Record<string, string | undefined>): Promise<Blob> {
  const response = await request(addressOf(memoApi.download.path, { study }, query), { method: 'GET' });
  return response.blob();
}
