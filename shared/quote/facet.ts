import { z } from 'zod';

export const Facet = z.enum(['clearance', 'kind', 'theme', 'area', 'wave', 'role']);
export type Facet = z.infer<typeof Facet>;
export const FACETS = Facet.options;

/** The words under which one thing is found, facet by facet. */
export type FacetWords = Readonly<Record<Facet, readonly string[]>>;
/** What was chosen; a facet that is not named lets everything through, an empty one nothing. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;
/** How many things the result would hold of each word, if it were chosen. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Narrowed<Item> {
  items: Item[];
  counts: FacetCounts;
}

/** Things that fit what was chosen: one word of a facet must fit, of every facet that was chosen. */
export function narrowed<Item extends { words: FacetWords }>(
  items: readonly Item[],
  chosen: Chosen,
): Narrowed<Item> {
  const sets = FACETS.flatMap((facet) => {
    const words = chosen[facet];
    return words === undefined ? [] : [{ facet, words: new Set(words) }];
  });
  const counts: Record<Facet, Map<string, number>> = {
    clearance: new Map(),
    kind: new Map(),
    theme: new Map(),
    area: new Map(),
    wave: new Map(),
    role: new Map(),
  };
  const count = (facet: Facet, item: Item) => {
    const tally = counts[facet];
    for (const word of item.words[facet]) tally.set(word, (tally.get(word) ?? 0) + 1);
  };
  const fitting = items.filter((item) => {
    let failed: Facet | undefined;
    for (const { facet, words } of sets) {
      if (item.words[facet].some((word) => words.has(word))) continue;
      if (failed !== undefined) return false;
      failed = facet;
    }
    // What fails in one facet only would be there if that facet were chosen otherwise.
    if (failed !== undefined) count(failed, item);
    else for (const facet of FACETS) count(facet, item);
    return failed === undefined;
  });
  return { items: fitting, counts };
}
