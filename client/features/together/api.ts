import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { togetherApi } from '#shared/api/together.ts';

/** What is counted: ids of area and wave, whose voices, and how near. */
export interface TogetherAsked {
  area?: string | undefined;
  wave?: string | undefined;
  voices?: 'panel' | undefined;
  within?: 'passage' | undefined;
}

/** Which themes stand together in turns, and how often. */
export const togetherQuery = (study: string, query: TogetherAsked) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'together', query],
    queryFn: ({ signal }) => call(togetherApi.list, { params: { study }, query, signal }),
  });

/** The turns in which two themes stand together. */
export const turnsTogetherQuery = (study: string, one: string, other: string, query: TogetherAsked) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'together', query, one, other],
    queryFn: ({ signal }) => call(togetherApi.pair, { params: { study, one, other }, query, signal }),
  });
