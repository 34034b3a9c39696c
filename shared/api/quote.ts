import { z } from 'zod';
import { ClearanceAnswered, ClearanceAsked, ClearanceRecord } from '../quote/clearing.ts';
import { WaysToSign } from '../quote/exposure.ts';
import { NewQuote, QuoteChanges, QuoteView } from '../quote/quote.ts';
import { WithEdition } from '../report/edition.ts';
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
      /** Only those that somebody was asked about and has not answered. */
      waiting: z.literal('1').optional(),
    }),
    result: listOf(QuoteView),
  }),
  get: endpoint('GET', '/api/studies/:study/quotes/:quote', {
    summary: 'One quote',
    params: quote,
    result: QuoteView,
  }),
  waysToSign: endpoint('GET', '/api/studies/:study/quotes/:quote/ways-to-sign', {
    summary: 'The ways to sign a quote, from the most exact to the widest, with who fits each',
    params: quote,
    /** A label besides, to be judged like the others. */
    query: z.strictObject({ label: z.string().optional() }),
    result: WaysToSign,
  }),
  /** Asked in a body, so that no words of a participant stand in an address. */
  namesTold: endpoint('POST', '/api/studies/:study/quotes/names-told', {
    summary:
      'Where words name a participant by a name that is written down apart from the study; never which',
    params: study,
    body: z.strictObject({ words: z.string().max(20_000) }),
    result: z.strictObject({ items: z.array(z.strictObject({ start: z.int(), end: z.int() })) }),
  }),
  clearances: endpoint('GET', '/api/studies/:study/quotes/:quote/clearances', {
    summary: 'What was asked and answered for a quote, oldest first',
    params: quote,
    result: z.strictObject({ items: z.array(ClearanceRecord), next: z.null() }),
  }),
  editions: endpoint('GET', '/api/studies/:study/quotes/:quote/editions', {
    summary: 'The frozen editions of reports that hold the words of a quote, oldest first',
    params: quote,
    result: z.strictObject({ items: z.array(WithEdition), next: z.null() }),
  }),
  ask: endpoint('POST', '/api/studies/:study/quotes/ask', {
    summary: 'Notes that clearance of quotes was asked for, of their words and labels of today',
    params: study,
    body: ClearanceAsked,
    result: z.strictObject({ items: z.array(QuoteView) }),
  }),
  answer: endpoint('POST', '/api/studies/:study/quotes/answers', {
    summary: 'Records what was answered for quotes, for each audience',
    params: study,
    body: ClearanceAnswered,
    result: z.strictObject({ items: z.array(QuoteView) }),
  }),
  add: endpoint('POST', '/api/studies/:study/quotes', {
    summary: 'Marks a stretch of participants’ words as a quote',
    params: study,
    body: NewQuote,
    result: QuoteView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/quotes/:quote', {
    summary: 'Changes a quote’s printed words, what stands beneath them, or its note',
    params: quote,
    body: QuoteChanges.extend(seen),
    result: QuoteView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/quotes/:quote', {
    summary: 'Takes the mark off a quote that nobody was asked about',
    params: quote,
    query: z.strictObject(seen),
    result: z.strictObject({ id: QuoteView.shape.id }),
  }),
};
