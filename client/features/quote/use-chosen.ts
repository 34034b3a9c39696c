import { useMemo, useRef } from 'react';
import { USUAL_CLEARANCE } from '#shared/quote/clearance.ts';
import { type Chosen, FACETS, type Facet } from '#shared/quote/facet.ts';
import { NONE, type QuoteSort } from '#shared/quote/shelf.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';

/** The facets as the address has them: what is left out is not narrowed by. */
export type FacetSearch = Partial<Record<Facet, readonly string[] | undefined>>;

/** The same value as before, as long as it says the same. */
function useSame<Value>(value: Value): Value {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

const isUsual = (words: readonly string[]) =>
  words.length === USUAL_CLEARANCE.length && USUAL_CLEARANCE.every((word) => words.includes(word));

/** What is asked of the shelf, as the address says it, and how a choice changes the address. */
export function useChosen(search: FacetSearch, typed: string, sort: QuoteSort) {
  const facets = useSame<FacetSearch>({
    clearance: search.clearance,
    kind: search.kind,
    theme: search.theme,
    area: search.area,
    wave: search.wave,
    role: search.role,
  });
  const chosenOf = (facet: Facet): readonly string[] =>
    facet === 'clearance'
      ? (facets.clearance ?? USUAL_CLEARANCE).filter((word) => word !== NONE)
      : (facets[facet] ?? []);
  const asked = useMemo((): ShelfAsked => {
    const chosen: Chosen = {
      clearance: facets.clearance ?? USUAL_CLEARANCE,
      ...Object.fromEntries(
        FACETS.flatMap((facet) =>
          facet !== 'clearance' && facets[facet]?.length ? [[facet, facets[facet]]] : [],
        ),
      ),
    };
    return { typed, chosen, sort };
  }, [facets, typed, sort]);
  return {
    asked,
    chosenOf,
    narrowedBy: FACETS.filter((facet) => (facets[facet]?.length ?? 0) > 0).length,
    /** What a facet in the address becomes when these words are chosen in it. */
    wordsFor: (facet: Facet, words: readonly string[]): readonly string[] | undefined => {
      if (facet !== 'clearance') return words.length > 0 ? words : undefined;
      return isUsual(words) ? undefined : words.length > 0 ? words : [NONE];
    },
  };
}
