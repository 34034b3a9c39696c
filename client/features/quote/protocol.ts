import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfAnswer, ShelfAsked } from '#shared/quote/shelf-index.ts';

/** What the page tells the worker; each is answered once, in order. */
export type ToShelf =
  /** A part of the shelf, in its order; the first carries the frame and forgets what was being read. */
  | { say: 'part'; frame?: ShelfFrame; quotes: readonly QuoteView[]; isLast: boolean }
  | { say: 'ask'; asked: ShelfAsked };

/** What the worker tells the page: a part is taken, the whole shelf stands, or what was asked. */
export type FromShelf = { say: 'taken' } | { say: 'stands' } | { say: 'answer'; answer: ShelfAnswer };
