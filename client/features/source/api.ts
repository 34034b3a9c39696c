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

/** What was looked for, where and by whom. */
export const passesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'passes', 'list'],
    queryFn: async ({ signal }) => (await call(passApi.list, { params: { study }, signal })).items,
  });
