import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chosen, FACETS, type Facet, FacetTable, type FacetWords } from '#shared/quote/facet.ts';

const quote = (words: Partial<Record<Facet, string[]>>): { words: FacetWords } => ({
  words: { clearance: ['draft'], kind: [], theme: [], area: [], wave: [], role: [], ...words },
});

/** What fits, and how much of each word there would be. */
function narrowed(items: readonly { words: FacetWords }[], chosen: Chosen) {
  const table = new FacetTable();
  const coded = items.map((item) => ({ item, codes: table.coded(item.words) }));
  const { items: fitting, counts } = table.narrowed(coded, chosen);
  return { items: fitting.map(({ item }) => item), counts };
}

const aug = quote({ area: ['millhaven'], wave: ['2020-08'], theme: ['trust', 'speed'] });
const sep = quote({ area: ['millhaven'], wave: ['2020-09'], theme: ['trust'] });
const far = quote({ area: ['wexcombe'], wave: ['2020-08'], theme: ['speed'], clearance: ['refused'] });
const all = [aug, sep, far];
const counts = (chosen: Chosen, facet: Facet) => Object.fromEntries(narrowed(all, chosen).counts[facet]);

describe('facets', () => {
  test('within one any word will do, between two both must fit', () => {
    expect(narrowed(all, {}).items).toEqual(all);
    expect(narrowed(all, { wave: ['2020-08', '2020-09'] }).items).toEqual(all);
    expect(narrowed(all, { wave: ['2020-08'], area: ['millhaven'] }).items).toEqual([aug]);
    expect(narrowed(all, { clearance: [] }).items).toEqual([]);
  });

  test('count what the result would hold, so other words of the same facet keep their number', () => {
    expect(counts({ area: ['millhaven'] }, 'area')).toEqual({ millhaven: 2, wexcombe: 1 });
    expect(counts({ area: ['millhaven'] }, 'wave')).toEqual({ '2020-08': 1, '2020-09': 1 });
    expect(counts({ clearance: ['draft'] }, 'clearance')).toEqual({ draft: 2, refused: 1 });
    expect(counts({ area: ['wexcombe'], clearance: ['draft'] }, 'theme')).toEqual({});
  });

  test('a count is the size of the result with that word alone chosen in its facet', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const words = fc.uniqueArray(word, { minLength: 1 });
    const item = fc
      .record({ clearance: words, kind: words, theme: words, area: words, wave: words, role: words })
      .map((one) => ({ words: one }));
    const choice = fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(word));
    fc.assert(
      fc.property(fc.array(item), choice, fc.constantFrom(...FACETS), word, (items, chosen, facet, one) => {
        const counted = narrowed(items, chosen).counts[facet].get(one) ?? 0;
        expect(counted).toBe(narrowed(items, { ...chosen, [facet]: [one] }).items.length);
      }),
    );
  });
});
