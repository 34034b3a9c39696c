import type { Heard } from '#shared/quote/balance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfSaid } from '#shared/quote/shelf-index.ts';

/** A quote as it is taken away: which one, and who may read it. */
export type Taken = Pick<QuoteView, 'id' | 'audiences'>;

/** The quotes of a study as a page has them, wherever they are searched. */
export interface Shelf {
  /** Undefined before the first answer. */
  answer: ShelfSaid | undefined;
  /** The ids of the result as far as they are here, from its beginning. */
  ids: readonly string[];
  /** Has more of the result read, where there is more. */
  more: () => void;
  /** Those of the result, of collections and ticked that are here. */
  byId: ReadonlyMap<string, QuoteView>;
  /** The whole result. */
  all: () => Promise<readonly Taken[]>;
  roles: ReadonlyMap<string, string>;
  /** How the voices of the whole shelf are spread. */
  heard: readonly Heard[];
  error: { message: string } | null;
  again: () => void;
}
