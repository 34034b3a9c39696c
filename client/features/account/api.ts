import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { accountApi } from '#shared/api/account.ts';

/** Whoever works here. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(accountApi.get, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
