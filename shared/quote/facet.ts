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

/** The words of one thing as numbers of a table, all facets in one list. */
export type FacetCodes = readonly number[];

/** Numbers for the words of facets, so that counting many things costs no look into a map. */
export class FacetTable {
  /** By facet in the order of `FACETS`. */
  #codes = FACETS.map(() => new Map<string, number>());
  /** The facet of each number, as a bit. */
  #bits: number[] = [];

  /** The words of a thing as numbers, each once. */
  coded(words: FacetWords): FacetCodes {
    return FACETS.flatMap((facet, of) =>
      [...new Set(words[facet])].map((word) => {
        const known = this.#codes[of]?.get(word);
        if (known !== undefined) return known;
        this.#codes[of]?.set(word, this.#bits.length);
        return this.#bits.push(1 << of) - 1;
      }),
    );
  }

  /** Things that fit what was chosen: one word of a facet must fit, of every facet that was chosen. */
  narrowed<Item extends { codes: FacetCodes }>(items: readonly Item[], chosen: Chosen): Narrowed<Item> {
    const bits = Uint8Array.from(this.#bits);
    const counted = new Uint32Array(bits.length);
    /** Of each number that was chosen, its facet. */
    const fits = new Uint8Array(bits.length);
    let needed = 0;
    for (const [of, facet] of FACETS.entries()) {
      const words = chosen[facet];
      if (words === undefined) continue;
      needed |= 1 << of;
      for (const word of words) {
        const code = this.#codes[of]?.get(word);
        if (code !== undefined) fits[code] = 1 << of;
      }
    }
    const fitting: Item[] = [];
    for (const item of items) {
      const { codes } = item;
      let lacks = needed;
      for (let at = 0; at < codes.length; at += 1) lacks &= ~(fits[codes[at] ?? 0] ?? 0);
      if (lacks === 0) fitting.push(item);
      // What fails in one facet only would be there if that facet were chosen otherwise.
      if ((lacks & (lacks - 1)) !== 0) continue;
      for (let at = 0; at < codes.length; at += 1) {
        const code = codes[at] ?? 0;
        if (lacks === 0 || bits[code] === lacks) counted[code] = (counted[code] ?? 0) + 1;
      }
    }
    const told = (of: number): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const [word, code] of this.#codes[of] ?? []) {
        const times = counted[code] ?? 0;
        if (times > 0) counts.set(word, times);
      }
      return counts;
    };
    return {
      items: fitting,
      counts: {
        clearance: told(0),
        kind: told(1),
        theme: told(2),
        area: told(3),
        wave: told(4),
        role: told(5),
      },
    };
  }
}
