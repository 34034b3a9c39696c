import { z } from 'zod';
import { FACETS, Facet } from './facet.ts';
import { QuoteView } from './quote.ts';
import type { ShelfAsked, ShelfSaid } from './shelf-index.ts';

/** Quotes that the browser searches by itself; a larger shelf is searched where it is kept. */
export const MOST_IN_BROWSER = 10_000;

/** What is asked of a shelf, in an address: the words of a facet are parted by commas; a facet left out lets all through. */
export const FoundAsked = z.strictObject({
  typed: z.string().max(2000).optional(),
  sort: z.enum(['match', 'month', 'theme']).optional(),
  clearance: z.string().optional(),
  kind: z.string().optional(),
  theme: z.string().optional(),
  area: z.string().optional(),
  wave: z.string().optional(),
  role: z.string().optional(),
});
export type FoundAsked = z.infer<typeof FoundAsked>;

export const askedOf = ({ typed, sort, ...facets }: FoundAsked): ShelfAsked => ({
  typed: typed ?? '',
  sort: sort ?? 'match',
  chosen: Object.fromEntries(
    FACETS.flatMap((facet) => {
      const words = facets[facet];
      return words === undefined ? [] : [[facet, words.split(',')]];
    }),
  ),
});
export const asFoundAsked = ({ typed, sort, chosen }: ShelfAsked): FoundAsked => ({
  typed,
  sort,
  ...Object.fromEntries(FACETS.flatMap((facet) => (chosen[facet] ? [[facet, chosen[facet].join(',')]] : []))),
});

const Counts = z.record(Facet, z.record(z.string(), z.int()));
type Counts = z.infer<typeof Counts>;

/** A part of a result, and all that is said about it. */
export const FoundQuotes = z.strictObject({
  count: z.int(),
  exact: z.int(),
  close: z.array(z.strictObject({ typed: z.string(), terms: z.array(z.string()) })),
  counts: Counts,
  shelf: Counts,
  total: z.int(),
  /** Roles of those who said them: the word in an address, and the name. */
  roles: z.array(z.tuple([z.string(), z.string()])),
  items: z.array(QuoteView),
});
export type FoundQuotes = z.infer<typeof FoundQuotes>;

const told = (counts: ShelfSaid['counts']): Counts => ({
  clearance: Object.fromEntries(counts.clearance),
  kind: Object.fromEntries(counts.kind),
  theme: Object.fromEntries(counts.theme),
  area: Object.fromEntries(counts.area),
  wave: Object.fromEntries(counts.wave),
  role: Object.fromEntries(counts.role),
});
const read = (counts: Counts): ShelfSaid['counts'] => ({
  clearance: new Map(Object.entries(counts.clearance)),
  kind: new Map(Object.entries(counts.kind)),
  theme: new Map(Object.entries(counts.theme)),
  area: new Map(Object.entries(counts.area)),
  wave: new Map(Object.entries(counts.wave)),
  role: new Map(Object.entries(counts.role)),
});

/** What is said about a result, as it travels. */
export const foundOf = (
  { count, exact, close, counts, shelf, total }: ShelfSaid,
  roles: ReadonlyMap<string, string>,
  items: QuoteView[],
): FoundQuotes => ({
  count,
  exact,
  close,
  counts: told(counts),
  shelf: told(shelf),
  total,
  roles: [...roles],
  items,
});

/** What is said about a result, as it came. */
export const saidOf = (
  asked: ShelfAsked,
  { count, exact, close, counts, shelf, total }: FoundQuotes,
): ShelfSaid => ({ asked, count, exact, close, counts: read(counts), shelf: read(shelf), total });
