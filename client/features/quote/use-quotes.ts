import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_IN_BROWSER } from '#shared/quote/found.ts';
import { type ShelfFrame, shelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import { frameThemesQuery } from './api.ts';
import type { Shelf } from './shelf.ts';
import { shelfSizeQuery } from './shelf-api.ts';
import { useShelfHere } from './use-shelf-here.ts';
import { useShelfThere } from './use-shelf-there.ts';

interface StudyFrame {
  id: string;
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
}

export interface Quotes extends Omit<Shelf, 'error'> {
  frame: ShelfFrame | undefined;
  /** Searched where they are kept, for they are too many for the browser. */
  isLarge: boolean;
  failure: { what: string; help: string } | null;
}

/**
 * The quotes of a study, what they are called by, and the shelf's answer to what is asked. A large shelf hands over
 * what is shown and what is `wanted` besides.
 */
export function useQuotes(
  { id, areas, waves }: StudyFrame,
  asked: ShelfAsked,
  wanted: readonly string[],
): Quotes {
  const size = useQuery({ ...shelfSizeQuery(id), throwOnError: false });
  const themes = useQuery({ ...frameThemesQuery(id), throwOnError: false });
  const frame = useMemo(
    () => (themes.data ? shelfFrame(themes.data, areas, waves) : undefined),
    [themes.data, areas, waves],
  );
  const isLarge = size.data !== undefined && size.data > MOST_IN_BROWSER;
  const here = useShelfHere(id, frame, asked, size.data !== undefined && !isLarge);
  const there = useShelfThere(id, asked, wanted, isLarge);
  const { error, again, ...shelf } = isLarge ? there : here;
  const failed = size.error ?? themes.error ?? error;
  return {
    ...shelf,
    frame,
    isLarge,
    failure: failed ? { what: failed.message, help: 'Nothing was changed.' } : null,
    again: () => {
      void Promise.all([size.refetch(), themes.refetch()]);
      again();
    },
  };
}
