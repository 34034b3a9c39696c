import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { memoApi } from '#shared/api/memo.ts';

/** The memos on a source, on its words and on its codings, newest first. */
export const sourceMemosQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: ['study', study, 'memos', 'source', source],
    queryFn: ({ signal }) =>
      call(memoApi.list, { params: { study }, query: { source, limit: 10_000 }, signal }).then(
        ({ items }) => items,
      ),
  });
