import { expect, it } from 'vitest';
import { cited } from '#shared/coding/citation.ts';

it('words are told with where they can be found again', () => {
  const said = { words: 'Nobody asked', title: 'North, August 2020', turn: 4 };
  expect(cited({ ...said, time: 3727 })).toBe('“Nobody asked” (North, August 2020, turn 4, 1:02:07)');
  expect(cited({ ...said, time: null })).toBe('“Nobody asked” (North, August 2020, turn 4)');
});
