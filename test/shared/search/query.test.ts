import { expect, test } from 'vitest';
import { parseQuery } from '#shared/search/query.ts';

test.each([
  [
    'cold room',
    [
      ['cold', false],
      ['room', true],
    ],
  ],
  [
    '“the cold room” fri',
    [
      ['the cold room', false],
      ['fri', true],
    ],
  ],
  [
    'fri "the cold room"',
    [
      ['fri', false],
      ['the cold room', false],
    ],
  ],
  ['"left open', [['left open', false]]],
  ['"', []],
  ['don’t', [['don’t', true]]],
  ['* AND ( ^ :', [['AND', true]]],
  ['   ', []],
])('%s is read as its words', (typed, expected) => {
  expect(parseQuery(typed).phrases.map(({ words, beginning }) => [words, beginning])).toEqual(expected);
});

test('more words than anybody types are left out', () => {
  expect(parseQuery('word '.repeat(1000)).phrases).toHaveLength(20);
});
