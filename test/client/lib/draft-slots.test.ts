import { beforeEach, expect, test } from 'vitest';
import { draftSlots } from '#client/lib/draft-slots.ts';

beforeEach(() => localStorage.clear());
let clock = 1_000_000;
const tab = (name: string) => draftSlots(localStorage, name, () => clock);
const MEMO = 'memo:m1';

test('two tabs that write on one thing keep their own words, and drop only their own', () => {
  const [a, b] = [tab('a'), tab('b')];
  a.keep(MEMO, 'of A');
  expect(b.read(MEMO)).toBeNull();
  b.keep(MEMO, 'of B');
  b.keep(MEMO, undefined);
  expect([a.read(MEMO), b.read(MEMO)]).toEqual(['of A', null]);
});

test('what a closed tab was writing waits for the next that opens the thing, and for one only', () => {
  const [a, b, c] = [tab('a'), tab('b'), tab('c')];
  a.keep(MEMO, 'begun');
  a.say(true);
  a.keep(MEMO, 'begun, and a last word');
  expect(b.read('memo:m')).toBeNull();
  expect(b.read(MEMO)).toBe('begun, and a last word');
  expect(c.read(MEMO)).toBeNull();
  expect(b.read(MEMO)).toBe('begun, and a last word');
});

test('a tab that crashed leaves its words too, one that only is quiet for a while does not', () => {
  const [a, b] = [tab('a'), tab('b')];
  a.keep(MEMO, 'begun');
  clock += 100_000;
  a.say(false);
  clock += 100_000;
  expect(b.read(MEMO)).toBeNull();
  clock += 100_000;
  expect(b.read(MEMO)).toBe('begun');
});

test('what two closed tabs were writing is offered one after the other', () => {
  const [a, b, c] = [tab('a'), tab('b'), tab('c')];
  a.keep(MEMO, 'of A');
  b.keep(MEMO, 'of B');
  a.say(true);
  b.say(true);
  const first = c.read(MEMO);
  c.keep(MEMO, undefined);
  expect([first, c.read(MEMO)].sort()).toEqual(['of A', 'of B']);
});
