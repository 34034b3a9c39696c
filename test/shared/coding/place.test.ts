import { expect, it } from 'vitest';
import { turnMeant } from '#shared/coding/place.ts';

const turns = [{ time: null }, { time: 0 }, { time: 65 }, { time: null }, { time: 760 }];

it.each([
  ['#turn=3', 3],
  ['turn=1', 1],
  ['#turn=6', undefined],
  ['#turn=0', undefined],
  ['#turn=x', undefined],
  ['#t=12:40', 5],
  ['#t=12:39', 3],
  ['#t=0:12:40', 5],
  ['#t=65', 3],
  ['#t=later', undefined],
  ['#section', undefined],
  ['', undefined],
])('%s is turn %s', (hash, turn) => {
  expect(turnMeant(hash, turns)).toBe(turn);
});

it('a time before the first that is known is nowhere', () => {
  expect(turnMeant('#t=0:30', [{ time: 40 }])).toBeUndefined();
});
