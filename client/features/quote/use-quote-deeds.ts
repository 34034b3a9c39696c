import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { copyRich } from '#client/lib/copy.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { copiedQuote } from '#shared/quote/copied.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { quotesQuery } from './api.ts';

/** Copies a quote, or takes its mark off; `monthOf` names the month it was said in. */
export function useQuoteDeeds(study: string, monthOf: (quote: QuoteView) => string) {
  const say = useToast();
  const cache = useQueryClient();
  const { queryKey } = quotesQuery(study);
  const unmark = useDeed({
    send: ({ id, rev }: QuoteView, key) =>
      call(quoteApi.remove, { params: { study, quote: id }, query: { rev }, key }),
    onSuccess: ({ id }) => {
      cache.setQueryData(queryKey, (before) => before?.filter((one) => one.id !== id));
      say({ title: 'Quote', detail: 'mark taken off', undoable: true });
      return cache.invalidateQueries({
        queryKey: ['study', study, 'quotes'],
        // What its panel asked about it cannot be asked again.
        predicate: ({ queryKey: asked }) => !asked.includes(id),
      });
    },
  });
  return {
    copy: (quote: QuoteView) =>
      void copyRich(copiedQuote(quote, monthOf(quote))).then(
        () =>
          say({
            title: 'Copied with attribution',
            detail: quote.audiences.length > 0 ? '' : 'marked as not cleared',
          }),
        () => say({ title: 'Not copied', detail: 'The browser did not allow it.' }),
      ),
    unmark,
  };
}
