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

/** The words of one thing as numbers of a table, facet by facet in the order of `FACETS`. */
export type FacetCodes = readonly (readonly number[])[];

/** Numbers for the words of facets, so that counting many things costs no look into a map. */
export class FacetTable {
  #numbers = FACETS.map(() => new Map<string, number>());

  /** The words of a thing as numbers, each once. */
  coded(words: FacetWords): FacetCodes {
    return FACETS.map((facet, of) => {
      const numbers = this.#numbers[of] ?? new Map<string, number>();
      return [...new Set(words[facet])].map((word) => {
        const known = numbers.get(word) ?? numbers.size;
        numbers.set(word, known);
        return known;
      });
    });
  }

  /** Things that fit what was chosen: one word of a facet must fit, of every facet that was chosen. */
  narrowed<Item extends { codes: FacetCodes }>(items: readonly Item[], chosen: Chosen): Narrowed<Item> {
    const counted = this.#numbers.map((numbers) => new Uint32Array(numbers.size));
    const sets = FACETS.flatMap((facet, of) => {
      const words = chosen[facet];
      if (words === undefined) return [];
      const numbers = this.#numbers[of];
      const isChosen = new Uint8Array(numbers?.size ?? 0);
      for (const word of words) isChosen[numbers?.get(word) ?? -1] = 1;
      return [{ of, isChosen }];
    });
    const count = ({ codes }: Item, of: number) => {
      const tally = counted[of];
      if (tally) for (const code of codes[of] ?? []) tally[code] = (tally[code] ?? 0) + 1;
    };
    const fitting = items.filter((item) => {
      let failed = -1;
      for (const { of, isChosen } of sets) {
        if (item.codes[of]?.some((code) => isChosen[code] === 1)) continue;
        if (failed >= 0) return false;
        failed = of;
      }
      // What fails in one facet only would be there if that facet were chosen otherwise.
      if (failed >= 0) count(item, failed);
      else for (let of = 0; of < FACETS.length; of += 1) count(item, of);
      return failed < 0;
    });
    const told = (of: number) =>
      new Map(
        [...(this.#numbers[of] ?? [])].flatMap(([word, code]): [string, number][] => {
          const times = counted[of]?.[code] ?? 0;
          return times === 0 ? [] : [[word, times]];
        }),
      );
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
