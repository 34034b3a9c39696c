import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { findingApi } from '#shared/api/finding.ts';
import { reportApi } from '#shared/api/report.ts';
import { themeApi } from '#shared/api/theme.ts';

const MOST = 10_000;

export const findingsKey = (study: string) => ['study', study, 'findings'];

/** The findings in their order. */
export const findingsQuery = (study: string) =>
  queryOptions({
    queryKey: findingsKey(study),
    queryFn: async ({ signal }) =>
      (await call(findingApi.list, { params: { study }, query: { limit: MOST }, signal })).items,
  });

/** What sentences are held against. */
export const groundQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'claim-ground'],
    queryFn: ({ signal }) => call(findingApi.ground, { params: { study }, signal }),
  });

/** The passages of a finding's themes; asked again where `themes` or what is claimed is otherwise. */
export const findingExcerptsQuery = (study: string, finding: string, asked: string) =>
  queryOptions({
    queryKey: ['study', study, 'finding excerpts', finding, asked],
    queryFn: async ({ signal }) =>
      (await call(findingApi.excerpts, { params: { study, finding }, signal })).items,
    placeholderData: keepPreviousData,
  });

/** What findings name: themes, reports, and who signed. */
export const findingThingsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'finding things'],
    queryFn: async ({ signal }) => {
      const asked = { params: { study }, query: { limit: MOST }, signal };
      const [themes, reports, coders] = await Promise.all([
        call(themeApi.list, asked),
        call(reportApi.list, asked),
        call(coderApi.list, asked),
      ]);
      return { themes: themes.items, reports: reports.items, coders: coders.items };
    },
  });
export type FindingThings = Awaited<
  ReturnType<NonNullable<ReturnType<typeof findingThingsQuery>['queryFn']>>
>;
