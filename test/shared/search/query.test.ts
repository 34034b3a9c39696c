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

test.each([
  ['trust* grew', { phrases: ['trust *', 'grew *'] }],
  ['tea trust NEAR/3 council NEAR/3 money', { phrases: ['tea'], near: [['trust', 'council', 'money', 3]] }],
  ['trust -council', { phrases: ['trust'], without: ['council'] }],
  ['trust -"the council"', { phrases: ['trust'], without: ['the council'] }],
  ['day-to-day', { phrases: ['day-to-day *'] }],
  ['trust NEAR council', { near: [['trust', 'council', 10]] }],
  ['NEAR(trust "the council", 5)', { near: [['trust', 'the council', 5]] }],
  ['NEAR trust', { phrases: ['trust *'] }],
  ['cold NEAR(', { phrases: ['cold', 'NEAR( *'] }],
])('%s asks for more than words', (typed, expected) => {
  const { phrases, near, without } = parseQuery(typed);
  expect({
    phrases: phrases.map(({ words, beginning }) => (beginning ? `${words} *` : words)),
    near: near.map((one) => [...one.phrases.map(({ words }) => words), one.within]),
    without: without.map(({ words }) => words),
  }).toEqual({ phrases: [], near: [], without: [], ...expected });
});
