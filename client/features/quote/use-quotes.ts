import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addressWords, type ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import { slug } from '#shared/reference.ts';
import { frameThemesQuery, quotesQuery } from './api.ts';
import { useShelf } from './use-shelf.ts';

interface StudyFrame {
  id: string;
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
}

/** The quotes of a study, what they are called by, and the shelf's answer to what is asked. */
export function useQuotes({ id, areas, waves }: StudyFrame, asked: ShelfAsked) {
  const quotes = useQuery({ ...quotesQuery(id), throwOnError: false });
  const themes = useQuery({ ...frameThemesQuery(id), throwOnError: false });
  const frame = useMemo((): ShelfFrame | undefined => {
    if (!themes.data) return undefined;
    const words = addressWords(areas);
    return {
      themes: themes.data,
      areas: areas.map((area) => ({ id: area.id, name: area.name, word: words.get(area.id) ?? area.id })),
      waves: waves.map(({ id: wave, month }) => ({ id: wave, month })),
    };
  }, [themes.data, areas, waves]);
  const { answer, error } = useShelf(quotes.data, frame, asked);
  const byId = useMemo(
    () => new Map(quotes.data?.map((quote) => [quote.id as string, quote])),
    [quotes.data],
  );
  const roles = useMemo(() => {
    const names = new Set(quotes.data?.map(({ role }) => role));
    return new Map(
      [...names].flatMap((name): [string, string][] => (slug(name) === '' ? [] : [[slug(name), name]])),
    );
  }, [quotes.data]);
  const failure = quotes.error ?? themes.error;
  return {
    frame,
    byId,
    roles,
    answer,
    failure: failure
      ? { what: failure.message, help: 'Nothing was changed.' }
      : error
        ? { what: error }
        : null,
    again: () => void Promise.all([quotes.refetch(), themes.refetch()]),
  };
}
