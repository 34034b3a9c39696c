import { useQuery } from '@tanstack/react-query';
import { journalApi } from '#shared/api/journal.ts';
import { call } from './call.ts';

const moment = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** Who did the deed that a `rev` numbers, and when: “Tom Okafor, 9 December, 14:10”; empty until it is known. */
export function useChangedBy(study: string, rev: number | undefined): string {
  const { data } = useQuery({
    queryKey: ['study', study, 'journal', 'deed', rev],
    queryFn: async ({ signal }) => {
      const { items } = await call(journalApi.list, {
        params: { study },
        query: { after: (rev ?? 1) - 1, limit: 1 },
        signal,
      });
      return items[0] ?? null;
    },
    enabled: rev !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    throwOnError: false,
  });
  return data ? `${data.by.name}, ${moment.format(new Date(data.at))}` : '';
}
