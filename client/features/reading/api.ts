import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { beginningApi } from '#shared/api/beginning.ts';

/** What a reading proposes, beside what the study has. */
export const beginningQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: ['study', study, 'proposals', source],
    queryFn: ({ signal }) => call(beginningApi.get, { params: { study, source }, signal }),
  });
