import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { passApi } from '#shared/api/pass.ts';
import { sourceApi } from '#shared/api/source.ts';

/** The sources of a study, without their words and without those in the trash. */
export const sourcesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'sources', 'list'],
    queryFn: async ({ signal }) => (await call(sourceApi.list, { params: { study }, signal })).items,
  });

/** Sources that are nearly the same, or a part, of another that counts too. */
export const nearQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'sources', 'near'],
    queryFn: async ({ signal }) =>
      (await call(sourceApi.nearDuplicates, { params: { study }, signal })).items,
  });

/** Pairs that somebody said are two sources of their own. */
export const apartQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'sources', 'near', 'apart'],
    queryFn: async ({ signal }) => (await call(sourceApi.apart, { params: { study }, signal })).items,
  });

/** Sentences in which two sources differ, those of the first and those of the other. */
export const differencesQuery = (study: string, source: string, other: string) =>
  queryOptions({
    queryKey: ['study', study, 'sources', 'near', 'differences', source, other],
    queryFn: async ({ signal }) =>
      (await call(sourceApi.nearDifferences, { params: { study }, query: { source, other }, signal })).items,
  });

/** What was looked for, where and by whom. */
export const passesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'passes', 'list'],
    queryFn: async ({ signal }) => (await call(passApi.list, { params: { study }, signal })).items,
  });
