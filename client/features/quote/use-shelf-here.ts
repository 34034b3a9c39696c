import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { heardOf } from '#shared/quote/balance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { type ShelfFrame, shelfRoles } from '#shared/quote/shelf.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import { weighing } from '#shared/quote/weighed.ts';
import { quotesQuery } from './api.ts';
import type { Shelf } from './shelf.ts';
import { useShelf } from './use-shelf.ts';

const NOTHING: readonly QuoteView[] = [];
const NO_IDS: readonly string[] = [];

/** A shelf that is read whole and searched in the browser. */
export function useShelfHere(
  study: string,
  frame: ShelfFrame | undefined,
  asked: ShelfAsked,
  isHere: boolean,
): Shelf {
  const quotes = useQuery({ ...quotesQuery(study), enabled: isHere, throwOnError: false });
  const { answer, error } = useShelf(isHere ? quotes.data : undefined, frame, asked);
  const all = quotes.data ?? NOTHING;
  const byId = useMemo(() => new Map(all.map((quote) => [quote.id as string, quote])), [all]);
  const roles = useMemo(() => shelfRoles(all), [all]);
  const heard = useMemo(() => (frame ? heardOf(all.map(weighing(frame))) : []), [all, frame]);
  return {
    answer,
    ids: answer?.ids ?? NO_IDS,
    more: () => undefined,
    byId,
    all: async () => (answer?.ids ?? NO_IDS).flatMap((id) => byId.get(id) ?? []),
    roles,
    heard,
    error: quotes.error ?? (error === null ? null : { message: error }),
    again: () => void quotes.refetch(),
  };
}
