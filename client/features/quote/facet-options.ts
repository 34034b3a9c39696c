import type { Kind } from '#client/ui/kind-shape.tsx';
import { capitalised } from '#shared/analysis/wording.ts';
import { monthLabel } from '#shared/dates.ts';
import { ClearanceGroup } from '#shared/quote/clearance.ts';
import { FACETS, type Facet } from '#shared/quote/facet.ts';
import { COORDINATORS, NONE, OTHERS, type ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfSaid } from '#shared/quote/shelf-index.ts';

export interface FacetOption {
  word: string;
  label: string;
  count: number;
  kind?: Kind | null;
}
export interface FacetList {
  facet: Facet;
  title: string;
  options: FacetOption[];
  /** How many stand there before the rest is asked for, and what the rest is called. */
  atFirst: number;
  rest: string;
}

const TITLE: Record<Facet, string> = {
  clearance: 'Clearance',
  kind: 'Kind',
  theme: 'Theme',
  area: 'Area',
  wave: 'Month',
  role: 'Voice',
};
const CLEARANCE: Record<ClearanceGroup, string> = {
  cleared: 'Cleared',
  sent: 'Sent, waiting',
  draft: 'Draft',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};
const KINDS: readonly { word: string; label: string; kind: Kind | null }[] = [
  { word: 'change', label: 'Changes', kind: 'change' },
  { word: 'enabler', label: 'Enablers', kind: 'enabler' },
  { word: 'threat', label: 'Threats', kind: 'threat' },
  { word: 'opportunity', label: 'Opportunities', kind: 'opportunity' },
  { word: 'unsorted', label: 'Unsorted', kind: null },
];
const AT_FIRST: Partial<Record<Facet, number>> = { theme: 3, role: 2 };

/** The months in little space: “Aug”; with the year in two figures where a month comes twice. */
function shortMonths(waves: ShelfFrame['waves']): string[] {
  const short = waves.map(({ month }) => monthLabel(month).slice(0, 3));
  return new Set(short).size === short.length
    ? short
    : waves.map(({ month }, at) => `${short[at]} ’${month.slice(2, 4)}`);
}

/** What can be chosen, facet by facet; a theme or a role stands there only where some quote carries it. */
export function facetLists(
  frame: ShelfFrame,
  { counts, shelf }: Pick<ShelfSaid, 'counts' | 'shelf'>,
  roles: ReadonlyMap<string, string>,
): FacetList[] {
  const months = shortMonths(frame.waves);
  const known: Record<Facet, { word: string; label: string; kind?: Kind | null }[]> = {
    clearance: ClearanceGroup.options
      .filter((word) => word !== 'withdrawn' || shelf.clearance.has(word))
      .map((word) => ({ word, label: CLEARANCE[word] })),
    kind: KINDS.filter(({ word }) => word !== 'unsorted' || shelf.kind.has(word)).map((kind) => ({
      ...kind,
    })),
    theme: frame.themes
      .filter(({ word }) => shelf.theme.has(word))
      .map(({ word, title, kind }) => ({ word, label: title, kind })),
    area: frame.areas.map(({ word, name }) => ({ word, label: name })),
    wave: frame.waves.map(({ month }, at) => ({ word: month, label: months[at] ?? month })),
    role: [
      { word: COORDINATORS, label: 'Coordinators' },
      { word: OTHERS, label: 'Others' },
      ...[...roles].map(([word, name]) => ({ word, label: capitalised(name) })),
    ],
  };
  const without: Partial<Record<Facet, string>> = {
    kind: 'No theme yet',
    area: 'No area',
    wave: 'No month',
  };
  return FACETS.map((facet) => {
    const nothing = without[facet];
    const options = [
      ...known[facet],
      ...(nothing !== undefined && shelf[facet].has(NONE) ? [{ word: NONE, label: nothing }] : []),
    ].map((option) => ({ ...option, count: counts[facet].get(option.word) ?? 0 }));
    return {
      facet,
      title: TITLE[facet],
      options: facet === 'theme' ? options.sort((a, b) => b.count - a.count) : options,
      atFirst: AT_FIRST[facet] ?? options.length,
      rest: facet !== 'role' ? 'more' : known.role.length === 3 ? 'role' : 'roles',
    };
  });
}
