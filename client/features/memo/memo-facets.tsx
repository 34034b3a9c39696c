import { useMemo } from 'react';
import { Facets } from '#client/ui/facets.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { countsOf, MEMO_FACETS, type MemoChosen, type MemoFacet, type Shelved } from '#shared/memo/shelf.ts';
import type { Lookup } from '#shared/search/lookup.ts';
import type { ShelfFrame } from './shelf-frame.ts';

const TITLES: Record<MemoFacet, string> = {
  kind: 'Kind',
  about: 'On',
  theme: 'Theme',
  area: 'Area',
  wave: 'Month told',
  author: 'Author',
  written: 'Month written',
};
/** Facets whose values are many: those that no memo has are not offered. */
const ONLY_MET: ReadonlySet<MemoFacet> = new Set(['about', 'theme', 'wave', 'author']);

interface MemoFacetsProps {
  shelf: readonly Shelved[];
  frame: ShelfFrame;
  lookup: Lookup;
  chosen: MemoChosen;
  /** Words of the address. */
  onChoose: (facet: MemoFacet, words: string[]) => void;
  onReset: () => void;
}

/** Everything memos can be narrowed by, with how many each choice would leave. */
export function MemoFacets({ shelf, frame, lookup, chosen, onChoose, onReset }: MemoFacetsProps) {
  const parts = useMemo(
    () =>
      MEMO_FACETS.map((facet) => {
        const counts = countsOf(shelf, lookup, chosen, facet);
        const ids = chosen[facet] ?? [];
        return {
          id: facet,
          title: TITLES[facet],
          options: frame[facet]
            .filter(({ id }) => !ONLY_MET.has(facet) || counts.has(id) || ids.includes(id))
            .map(({ id, word, label, kind }) => ({
              word,
              label,
              count: counts.get(id) ?? 0,
              ...(kind !== undefined && { sign: <KindShape kind={kind} size={9} /> }),
            })),
          chosen: frame[facet].filter(({ id }) => ids.includes(id)).map(({ word }) => word),
        };
      }),
    [shelf, frame, lookup, chosen],
  );
  return <Facets parts={parts} onChoose={onChoose} onReset={onReset} />;
}
