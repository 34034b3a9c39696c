import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { quoteApi } from '#shared/api/quote.ts';
import type { ClearanceAnswered, ClearanceAsked } from '#shared/quote/clearing.ts';
import { STATE_WORDS } from '#shared/quote/print-words.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { quotesQuery } from './api.ts';

const some = (count: number): string => (count === 1 ? '1 quote' : `${count} quotes`);

/** Asks for clearance of quotes, and records what was answered; one deed however many they are. */
export function useClearing(study: string, onDone: () => void) {
  const say = useToast();
  const cache = useQueryClient();
  const { queryKey } = quotesQuery(study);
  const take = ({ items }: { items: QuoteView[] }) => {
    const changed = new Map(items.map((one) => [one.id, one]));
    cache.setQueryData(queryKey, (before) => before?.map((one) => changed.get(one.id) ?? one));
    onDone();
    return cache.invalidateQueries({ queryKey: ['study', study, 'quotes'] });
  };
  const ask = useDeed({
    send: (body: ClearanceAsked, key) => call(quoteApi.ask, { params: { study }, body, key }),
    onSuccess: (asked) => {
      say({ title: 'Clearance', detail: `asked for ${some(asked.items.length)}`, undoable: true });
      return take(asked);
    },
  });
  const answer = useDeed({
    send: (body: ClearanceAnswered, key) => call(quoteApi.answer, { params: { study }, body, key }),
    onSuccess: (answered, { state }) => {
      const detail = `${STATE_WORDS[state].toLowerCase()}: ${some(answered.items.length)}`;
      say({ title: 'Answer recorded', detail, undoable: true });
      return take(answered);
    },
  });
  return { ask, answer };
}
