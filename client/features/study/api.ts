import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { phaseApi } from '#shared/api/phase.ts';
import { searchApi } from '#shared/api/search.ts';
import { studyApi } from '#shared/api/study.ts';

/** As many hits as are shown at once. */
const MOST_HITS = 8;

export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) => call(studyApi.list, { signal }),
});

/** A study with its areas and waves. */
export const studyQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study],
    queryFn: ({ signal }) => call(studyApi.get, { params: { study }, signal }),
  });

/** The studies in the trash. */
export const trashedStudiesQuery = queryOptions({
  queryKey: ['studies', 'trashed'],
  queryFn: ({ signal }) => call(studyApi.list, { query: { trashed: 'true' }, signal }),
});

/** Stretches of waves with a name, in their order. */
export const phasesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'phases'],
    queryFn: async ({ signal }) => (await call(phaseApi.list, { params: { study }, signal })).items,
  });

/** Turns that hold the words asked for, best first. */
export const searchQuery = (study: string, words: string) =>
  queryOptions({
    queryKey: ['study', study, 'search', words],
    queryFn: async ({ signal }) =>
      (await call(searchApi.list, { params: { study }, query: { q: words, limit: MOST_HITS }, signal }))
        .items,
  });
