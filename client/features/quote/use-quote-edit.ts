import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { quoteApi } from '#shared/api/quote.ts';
import {
  changesOf,
  draftOf,
  type Edited,
  isBehind,
  isUnsaved,
  type QuoteDraft,
  readDraft,
} from '#shared/quote/draft.ts';
import { printedFrom } from '#shared/quote/printing.ts';
import { leftOut } from '#shared/quote/put-back.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import { quotesQuery } from './api.ts';

/** A quote being edited for print: its draft, what the guard says of it at every key, and saving it. */
export function useQuoteEdit(study: string, quote: QuoteView) {
  const say = useToast();
  const cache = useQueryClient();
  const { queryKey } = quotesQuery(study);
  const kept = useDraft('quote', quote.id, JSON.stringify(draftOf(quote)));
  const draft = useMemo(() => readDraft(kept.text) ?? draftOf(quote), [kept.text, quote]);
  const behind = isBehind(draft, quote);
  const said = quote.text;
  const typed = draft.printed;
  const fidelity = useMemo(() => verbatim(said, typed), [said, typed]);
  /** What was typed, with a sign for every change. */
  const mended = useMemo(
    () => (fidelity.isVerbatim ? typed : printedFrom(said, typed)),
    [fidelity, said, typed],
  );
  const gaps = useMemo(() => leftOut(said, mended), [said, mended]);
  const write = (draftNow: QuoteDraft) => kept.write(JSON.stringify(draftNow));
  const save = useDeed({
    send: ({ from, rev }: { from: QuoteDraft; rev: number }, key) =>
      call(quoteApi.change, {
        params: { study, quote: quote.id },
        body: { ...changesOf(said, from), rev },
        key,
      }),
    onSuccess: (saved) => {
      cache.setQueryData(queryKey, (before) => before?.map((one) => (one.id === saved.id ? saved : one)));
      kept.discard();
      say({ title: 'Quote', detail: 'saved for print', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study, 'quotes'] });
    },
    onError: ({ status }) => {
      if (status === 409) void cache.invalidateQueries({ queryKey });
    },
  });
  return {
    draft,
    isUnsaved: isUnsaved(draft),
    isBehind: behind,
    fidelity,
    mended,
    gaps,
    change: (changes: Partial<Edited>) => write({ ...draft, ...changes }),
    discard: () => {
      save.reset();
      kept.discard();
    },
    /** Saves the draft over what stands now, whoever wrote that. */
    save: () => save.run({ from: { ...draft, base: draftOf(quote).base }, rev: quote.rev }),
    saving: save,
  };
}
export type QuoteEdit = ReturnType<typeof useQuoteEdit>;
