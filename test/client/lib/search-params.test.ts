import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  flagParam,
  listParam,
  numberParam,
  parseSearch,
  stringifySearch,
  textParam,
  wordParam,
} from '#client/lib/search-params.ts';

const Search = z.object({
  view: wordParam(['areas', 'all']),
  kinds: listParam(z.enum(['change', 'threat'])),
  differ: flagParam,
  turn: numberParam,
  q: textParam,
});
const read = (address: string) => Search.parse(parseSearch(address));

test('an address reads as plain words', () => {
  expect(
    stringifySearch({ view: 'areas', kinds: ['change', 'threat'], differ: true, turn: 26, q: 'a&b' }),
  ).toBe('?view=areas&kinds=change,threat&differ=1&turn=26&q=a%26b');
  expect(stringifySearch({ view: undefined, differ: false, q: '' })).toBe('');
});

test('what is not understood counts as not given, and never breaks the page', () => {
  expect(read('?view=sideways&kinds=change,odd&differ=maybe&turn=x')).toEqual({ kinds: ['change'] });
});

test('what a screen writes into its address comes back the same', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          view: fc.constantFrom('areas', 'all'),
          kinds: fc.uniqueArray(fc.constantFrom('change', 'threat'), { minLength: 1 }),
          differ: fc.constant(true),
          turn: fc.integer(),
          q: fc.string({ minLength: 1, unit: 'grapheme' }),
        },
        { requiredKeys: [] },
      ),
      (search) => {
        expect(read(stringifySearch(search))).toEqual(search);
        // The router reads its own values once more.
        expect(Search.parse(search)).toEqual(search);
      },
    ),
  );
});
