import { z } from 'zod';
import { NewQuote, QuoteChanges, QuoteView } from '../quote/quote.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const quote = z.strictObject({ study: z.string(), quote: z.string() });

export const quoteApi = {
  /**
   * `kind`, `theme`, `area`, `wave` and `clearance` take one value or several parted by commas: one of them must
   * fit, of every facet given. `clearance` also takes `all`, and `cleared` means with or without changes.
   */
  list: endpoint('GET', '/api/studies/:study/quotes', {
    summary: 'The marked quotes by month, area, source and place in the text',
    params: study,
    query: z.strictObject({
      ...paging,
      kind: z.string().optional(),
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      /** Words that must all occur in the quote, its attribution or its themes’ titles. */
      find: z.string().optional(),
      clearance: z.string().optional(),
      voice: z.enum(['panel', 'other']).optional(),
      source: z.string().optional(),
    }),
    result: listOf(QuoteView),
  }),
  get: endpoint('GET', '/api/studies/:study/quotes/:quote', {
    summary: 'One quote',
    params: quote,
    result: QuoteView,
  }),
  add: endpoint('POST', '/api/studies/:study/quotes', {
    summary: 'Marks a stretch of participants’ words as a quote',
    params: study,
    body: NewQuote,
    result: QuoteView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/quotes/:quote', {
    summary: 'Changes a quote’s label or note',
    params: quote,
    body: QuoteChanges.extend(seen),
    result: QuoteView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/quotes/:quote', {
    summary: 'Takes the mark off a quote',
    params: quote,
    query: z.strictObject(seen),
    result: z.strictObject({ id: QuoteView.shape.id }),
  }),
};
