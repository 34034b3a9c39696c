import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import type { AccessKind } from '#shared/account/access.ts';
import { accessApi } from '#shared/api/access.ts';

/** Who saw what, the newest first, a stretch at a time. */
export const accessQuery = (study: string, what: AccessKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'access', what ?? 'all'],
    queryFn: ({ signal, pageParam: after }) =>
      call(accessApi.list, {
        params: { study },
        query: { limit: 100, ...(what && { what }), ...(after !== undefined && { after }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }): string | undefined => next ?? undefined,
    staleTime: 0,
  });
