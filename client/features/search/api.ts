import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { searchApi } from '#shared/api/search.ts';
import { similarApi } from '#shared/api/similar.ts';

const PAGE = 50;

/** What is looked for in transcripts, and where. */
export interface HitsAsked {
  q: string;
  area: readonly string[];
  wave: readonly string[];
  /** Interviewers' turns too. */
  withInterviewers: boolean;
}

const listed = (words: readonly string[]) => (words.length === 0 ? undefined : words.join(','));

export const hitsQuery = (study: string, { q, area, wave, withInterviewers }: HitsAsked) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'hits', q, area, wave, withInterviewers],
    queryFn: ({ signal, pageParam }) =>
      call(searchApi.list, {
        params: { study },
        query: {
          q,
          limit: PAGE,
          after: pageParam || undefined,
          area: listed(area),
          wave: listed(wave),
          ...(!withInterviewers && { only: 'participants' as const }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: q !== '',
    throwOnError: false,
  });

export const hitCountsQuery = (study: string, q: string) =>
  queryOptions({
    queryKey: ['study', study, 'hits', 'counts', q],
    queryFn: async ({ signal }) =>
      (await call(searchApi.counts, { params: { study }, query: { q }, signal })).items,
    placeholderData: keepPreviousData,
    enabled: q !== '',
    throwOnError: false,
  });

export const similarQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'similar', theme],
    queryFn: ({ signal }) => call(similarApi.list, { params: { study, theme }, signal }),
  });
