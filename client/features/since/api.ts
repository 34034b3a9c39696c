import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { sinceApi } from '#shared/api/since.ts';
import { summaryApi } from '#shared/api/summary.ts';

/** Two months and an area, as the address names them; what is not given is the server's to choose. */
export interface SinceAsked {
  earlier?: string | undefined;
  later?: string | undefined;
  area?: string | undefined;
}

/** What is different between two closed waves, for the study or one area. */
export const sinceQuery = (study: string, asked: SinceAsked) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'since', asked],
    queryFn: ({ signal }) => call(sinceApi.get, { params: { study }, query: asked, signal }),
  });

/** What the team wrote into the summaries of the study, of whatever waves and areas. */
export const summariesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'summaries'],
    queryFn: ({ signal }) => call(summaryApi.list, { params: { study }, signal }),
    select: ({ items }) => items,
  });

/** Who may have written a row. */
export const writersQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'coders', 'since'],
    queryFn: ({ signal }) => call(coderApi.list, { params: { study }, signal }),
    select: ({ items }) => items,
  });
