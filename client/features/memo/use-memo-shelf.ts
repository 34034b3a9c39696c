import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { found, type MemoFacet, type MemoSort, shelve } from '#shared/memo/shelf.ts';
import { parseLookup } from '#shared/search/lookup.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { memoShelfQuery, writersQuery } from './api.ts';
import { chosenIn, shelfFrame } from './shelf-frame.ts';

interface Asked {
  study: {
    id: string;
    areas: readonly { id: string; name: string }[];
    waves: readonly { id: string; month: string }[];
  };
  themes: readonly Pick<Theme, 'id' | 'title' | 'kind'>[];
  /** Words of the address, facet by facet. */
  search: { readonly [Facet in MemoFacet]?: readonly string[] | undefined };
  typed: string;
  sort: MemoSort;
}

const NOTHING: never[] = [];

/** The memos of a study and those that are looked for. */
export function useMemoShelf({ study, themes, search, typed, sort }: Asked) {
  const memos = useQuery({ ...memoShelfQuery(study.id), throwOnError: false });
  const { data: coders = NOTHING } = useQuery(writersQuery(study.id));
  const shelf = useMemo(() => shelve(memos.data ?? NOTHING), [memos.data]);
  const { areas, waves } = study;
  const frame = useMemo(
    () => shelfFrame({ areas, waves, themes, coders }, shelf),
    [areas, waves, themes, coders, shelf],
  );
  const lookup = useMemo(() => parseLookup(typed), [typed]);
  const chosen = useMemo(() => chosenIn(search, frame), [search, frame]);
  const shown = useMemo(() => found(shelf, lookup, chosen, sort), [shelf, lookup, chosen, sort]);
  return {
    /** Undefined until they are there. */
    memos: memos.data,
    failure: memos.error,
    again: () => void memos.refetch(),
    coders,
    shelf,
    frame,
    lookup,
    chosen,
    shown,
  };
}
