import { expect, test } from 'vitest';
import { heldBack } from '#shared/quote/held-back.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { quoteWith } from '#test/support/quote.ts';

const consented = { on: '2020-11-01', how: 'paper', note: '' } as const;

test.each<[string, Partial<QuoteView>, string | undefined]>([
  ['words that were not said', { publicText: 'People nod now.' }, 'not-verbatim'],
  ['a bracket without a reason', { publicText: 'People [all] wave now.' }, 'no-reason'],
  ['a label that is somebody else’s', { exposure: 'someone-else', identifiable: consented }, 'someone-else'],
  ['a label that gives somebody away', { exposure: 'high' }, 'gives-away'],
  [
    'a refusal to be quoted',
    { isQuotable: false, refusals: [{ audience: 'public', is: 'no', why: 'The speaker said no.' }] },
    'consent',
  ],
  ['nothing, where they agreed to be known', { exposure: 'named', identifiable: consented }, undefined],
  ['nothing, where insiders alone could tell', { exposure: 'insider' }, undefined],
])('a quote is held back by %s', (_, changes, why) => {
  expect(heldBack(quoteWith(changes))?.why).toBe(why);
});
