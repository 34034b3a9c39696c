import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { historyApi } from '#shared/api/history.ts';

/** What the history is narrowed to. */
export interface HistoryFilter {
  by?: string | undefined;
  word?: string | undefined;
  /** Id of a thing. */
  about?: string | undefined;
  /** A day of the reader’s own time, `2020-11-22`. */
  day?: string | undefined;
}

/** The moments at which a day of the reader’s own time begins and ends. */
function momentsOf(day: string | undefined): { since?: string; until?: string } {
  const begin = new Date(`${day}T00:00`);
  if (day === undefined || Number.isNaN(begin.valueOf())) return {};
  const end = new Date(begin);
  end.setDate(end.getDate() + 1);
  return { since: begin.toISOString(), until: end.toISOString() };
}

export const historyQuery = (study: string, { day, ...filter }: HistoryFilter, limit = 100) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'history', 'lines', { ...filter, day, limit }],
    queryFn: ({ signal, pageParam }) =>
      call(historyApi.list, {
        params: { study },
        query: { ...filter, ...momentsOf(day), limit, ...(pageParam !== null && { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

export const deedQuery = (study: string, deed: number) =>
  queryOptions({
    queryKey: ['study', study, 'history', 'deed', deed],
    queryFn: ({ signal }) => call(historyApi.get, { params: { study, deed: String(deed) }, signal }),
  });
