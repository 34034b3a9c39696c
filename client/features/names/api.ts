import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { namesApi } from '#shared/api/names.ts';

const keyOf = (study: string) => ['study', study, 'names'];

/** Words that may be names and that nobody decided on. */
export const candidatesQuery = (study: string) =>
  queryOptions({
    queryKey: [...keyOf(study), 'candidates'],
    queryFn: ({ signal }) => call(namesApi.candidates, { params: { study }, signal }),
  });

export const dictionaryQuery = (study: string) =>
  queryOptions({
    queryKey: [...keyOf(study), 'dictionary'],
    queryFn: async ({ signal }) => (await call(namesApi.list, { params: { study }, signal })).items,
  });

/** Words that look like names and are none. */
export const asideQuery = (study: string) =>
  queryOptions({
    queryKey: [...keyOf(study), 'aside'],
    queryFn: async ({ signal }) => (await call(namesApi.aside, { params: { study }, signal })).items,
  });

/** What applying the dictionary would change. */
export const namesPreviewQuery = (study: string) =>
  queryOptions({
    queryKey: [...keyOf(study), 'preview'],
    queryFn: ({ signal }) => call(namesApi.preview, { params: { study }, signal }),
  });

/** What was done with the dictionary, the latest first. */
export const namesLogQuery = (study: string) =>
  queryOptions({
    queryKey: [...keyOf(study), 'log'],
    queryFn: async ({ signal }) => (await call(namesApi.log, { params: { study }, signal })).items,
  });

export const namesKey = keyOf;
