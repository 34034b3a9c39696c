import { expect, test } from 'vitest';
import { thingsFor } from '#client/features/report/piece-things.tsx';
import { QuoteId } from '#shared/ids.ts';
import { quoteWith } from '#test/support/quote.ts';

const id = (number: number) => QuoteId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

test('quotes are offered with who is quoted and where they stand, those that may be printed first', () => {
  const quotes = [
    quoteWith({ id: id(1), clearance: 'withdrawn' }),
    quoteWith({ id: id(2), printed: 'So long that it is cut. '.repeat(9) }),
    quoteWith({ id: id(3), clearance: 'cleared', audiences: ['funder'] }),
    quoteWith({ id: id(4), clearance: 'refused' }),
  ];
  const things = { themes: [], groups: [], phases: [], citations: [], collections: [], quotes };
  const offered = thingsFor('quote', { areas: [] }, things, 'funder');
  expect(offered.map(({ hint }) => hint)).toEqual([
    'Clerk, North',
    'Clerk, North · not cleared',
    'Clerk, North · refused',
    'Clerk, North · withdrawn',
  ]);
});
