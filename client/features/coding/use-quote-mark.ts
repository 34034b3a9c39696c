import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { quoteApi } from '#shared/api/quote.ts';
import type { SourceView } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import { quotesQuery } from './api.ts';

/**
 * Marks the selected words as a quote, or takes the mark off where they carry it; the words of a reading were published
 * by others, and are cited instead.
 */
export function useQuoteMark(
  study: string,
  { id: source, textVersion, kind }: SourceView,
  spans: readonly Span[],
  onCite: (words: Span) => void,
) {
  const cache = useQueryClient();
  const say = useToast();
  const query = quotesQuery(study, source);
  const quotes = useQuery(query).data ?? [];
  const [words, ...others] = spans;
  const marked = words && quotes.find(({ start, end }) => start <= words.start && words.end <= end);
  const age = () =>
    void cache.invalidateQueries({ queryKey: ['study', study, 'quotes'], refetchType: 'none' });
  const add = useDeed({
    send: ({ start, end }: Span, key) =>
      call(quoteApi.add, { params: { study }, body: { source, start, end, textVersion }, key }),
    onSuccess: (quote) => {
      cache.setQueryData(query.queryKey, (before) => [...(before ?? []), quote]);
      age();
      say({ title: 'Quote', detail: 'marked, as a draft', undoable: true });
    },
  });
  const remove = useDeed({
    send: (quote: string, key) => call(quoteApi.remove, { params: { study, quote }, query: {}, key }),
    onSuccess: ({ id }) => {
      cache.setQueryData(query.queryKey, (before) => before?.filter((one) => one.id !== id));
      age();
      say({ title: 'Quote', detail: 'mark taken off', undoable: true });
    },
  });
  return {
    isMarked: marked !== undefined,
    isBusy: add.isRunning || remove.isRunning,
    error: add.error ?? remove.error,
    forgetError: () => {
      add.reset();
      remove.reset();
    },
    toggle: () => {
      if (marked) remove.run(marked.id);
      else if (!words) say({ title: 'Nothing is selected.', detail: 'Select words first.' });
      else if (others.length > 0)
        say({ title: 'A quote is one stretch of words.', detail: 'Select one answer.' });
      else if (kind === 'reading') onCite(words);
      else add.run(words);
    },
  };
}
