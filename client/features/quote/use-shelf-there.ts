import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '#client/lib/call.ts';
import { shelfApi } from '#shared/api/shelf.ts';
import { asFoundAsked } from '#shared/quote/found.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import type { Shelf } from './shelf.ts';
import { foundQuery, heardQuery, namedQuery } from './shelf-api.ts';

const NO_ROLES: ReadonlyMap<string, string> = new Map();

/** A shelf that is too large for the browser: searched where it is kept, and read page by page. */
export function useShelfThere(
  study: string,
  asked: ShelfAsked,
  wanted: readonly string[],
  isThere: boolean,
): Shelf {
  const found = useInfiniteQuery({ ...foundQuery(study, asked), enabled: isThere, throwOnError: false });
  const pages = found.data?.pages;
  const shown = useMemo(
    () => new Map(pages?.flatMap(({ items }) => items).map((quote) => [quote.id as string, quote])),
    [pages],
  );
  const missing = [...new Set(wanted)].filter((id) => !shown.has(id)).sort();
  const named = useQuery({
    ...namedQuery(study, missing),
    enabled: isThere && missing.length > 0,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });
  const heard = useQuery({ ...heardQuery(study), enabled: isThere, throwOnError: false });
  const byId = useMemo(() => {
    const known = new Map<string, QuoteView>(named.data?.map((quote) => [quote.id, quote]));
    for (const [id, quote] of shown) known.set(id, quote);
    return known;
  }, [named.data, shown]);
  const [first] = pages ?? [];
  const roles = useMemo(() => (first ? new Map(first.roles) : NO_ROLES), [first]);
  return {
    answer: first?.said,
    ids: useMemo(() => [...shown.keys()], [shown]),
    more: () => {
      if (found.hasNextPage && !found.isFetching) void found.fetchNextPage();
    },
    byId,
    all: () =>
      call(shelfApi.ids, { params: { study }, query: asFoundAsked(asked) }).then(({ items }) => items),
    roles,
    heard: heard.data ?? [],
    error: found.error ?? named.error ?? heard.error,
    again: () => void Promise.all([found.refetch(), named.refetch(), heard.refetch()]),
  };
}
