import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { overviewApi } from '#shared/api/overview.ts';

/** Where the fieldwork stands; `compare` is two months, `2020-10..2020-11`. */
export const overviewQuery = (study: string, compare?: string) =>
  queryOptions({
    queryKey: ['study', study, 'overview', compare ?? 'last'],
    queryFn: ({ signal }) =>
      call(overviewApi.get, { params: { study }, query: compare === undefined ? {} : { compare }, signal }),
    placeholderData: keepPreviousData,
  });
