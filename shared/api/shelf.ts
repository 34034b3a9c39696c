import { z } from 'zod';
import { Audience } from '../quote/clearing.ts';
import { FoundAsked, FoundQuotes } from '../quote/found.ts';
import { QuoteView } from '../quote/quote.ts';
import { COORDINATORS, OTHERS } from '../quote/shelf.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

/** The shelf of quotes where it is too large for a browser to search it. */
export const shelfApi = {
  size: endpoint('GET', '/api/studies/:study/shelf', {
    summary: 'How many quotes lie on the shelf',
    params: study,
    result: z.strictObject({ total: z.int() }),
  }),
  find: endpoint('GET', '/api/studies/:study/shelf/found', {
    summary: 'Quotes by words as they are typed, forgiving of slips, and by facets with their counts',
    params: study,
    query: FoundAsked.extend({
      /** How many of the result to pass over, and how many to answer. */
      from: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(0).max(2000).optional(),
    }),
    result: FoundQuotes,
  }),
  ids: endpoint('GET', '/api/studies/:study/shelf/ids', {
    summary: 'All ids of such a result in its order, with the audiences each quote may be printed for',
    params: study,
    query: FoundAsked,
    result: z.strictObject({
      items: z.array(z.strictObject({ id: QuoteView.shape.id, audiences: z.array(Audience) })),
    }),
  }),
  /** Changes nothing; asked as a write because of how many can be named. */
  named: endpoint('POST', '/api/studies/:study/shelf/named', {
    summary: 'Quotes by their ids; those that are no more are left out',
    params: study,
    body: z.strictObject({ quotes: z.array(z.string()).max(10_000) }),
    result: z.strictObject({ items: z.array(QuoteView) }),
  }),
  balance: endpoint('GET', '/api/studies/:study/shelf/balance', {
    summary: 'How many quotes of the shelf are from which area, month and voice, and how far they got',
    params: study,
    result: z.strictObject({
      items: z.array(
        z.strictObject({
          area: z.string().nullable(),
          wave: z.string().nullable(),
          role: z.enum([COORDINATORS, OTHERS]),
          isCleared: z.boolean(),
          isOut: z.boolean(),
          count: z.int(),
        }),
      ),
    }),
  }),
};
