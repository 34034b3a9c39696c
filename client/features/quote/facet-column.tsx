import { Facets } from '#client/ui/facets.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Facet } from '#shared/quote/facet.ts';
import type { FacetList } from './facet-options.ts';

interface FacetColumnProps {
  lists: readonly FacetList[];
  chosenOf: (facet: Facet) => readonly string[];
  onChoose: (facet: Facet, words: string[]) => void;
  onReset: () => void;
  /** Facets somebody narrowed by; clearance is chosen from the first. */
  narrowedBy: number;
  /** Words of others: another thing than quotes, so they stand in place of them. */
  published: { isShown: boolean; count: number; onShow: (isShown: boolean) => void };
}

const CITATIONS = 'citations';

/** Months are paired while all of them are as short as “Aug”. */
const SHORT = 4;

/** Everything quotes can be narrowed by. */
export function FacetColumn({ lists, chosenOf, onChoose, onReset, narrowedBy, published }: FacetColumnProps) {
  return (
    <Facets
      narrowedBy={narrowedBy}
      parts={[
        ...lists.map(({ facet, options, ...list }) => ({
          ...list,
          id: facet,
          chosen: chosenOf(facet),
          isPaired: facet === 'wave' && options.every(({ label }) => label.length <= SHORT),
          options: options.map(({ kind, ...option }) => ({
            ...option,
            ...(facet === 'kind' && kind !== undefined && { sign: <KindShape kind={kind} /> }),
          })),
        })),
        {
          id: 'published' as const,
          title: 'Published',
          options: [{ word: CITATIONS, label: 'Citations', count: published.count }],
          chosen: published.isShown ? [CITATIONS] : [],
        },
      ]}
      onChoose={(facet, words) =>
        facet === 'published' ? published.onShow(words.includes(CITATIONS)) : onChoose(facet, words)
      }
      onReset={onReset}
    />
  );
}
