import { z } from 'zod';
import { flagParam, listParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { ClearanceGroup } from '#shared/quote/clearance.ts';

const words = listParam(z.string().min(1));

/** What the address of the quotes says: words, facets, order, and the quote whose panel is open. */
export const QuotesSearch = z.object({
  q: textParam,
  /** Left out where it is as usual: everything but what was refused or withdrawn. */
  clearance: listParam(z.enum([...ClearanceGroup.options, 'none'])),
  kind: listParam(z.enum(['change', 'enabler', 'threat', 'opportunity', 'unsorted', 'none'])),
  theme: words,
  area: words,
  /** Months: `2020-08`. */
  wave: words,
  /** `coordinators`, `others`, or a role. */
  role: words,
  sort: wordParam(['match', 'month', 'theme']),
  quote: textParam,
  /** Whether its record of asks and answers stands open. */
  record: flagParam,
  /** The collection that is open in its order, as a word of an address. */
  collection: textParam,
  /** Words quoted from what was published, in place of quotes. */
  published: flagParam,
});
export type QuotesSearch = z.infer<typeof QuotesSearch>;
