import fc from 'fast-check';
import { expect, test } from 'vitest';
import { droppedAt, inHandOrder, movedPast, putBeside } from '#shared/area/board-order.ts';

const all = new Set(['a', 'b', 'c', 'd']);
const column = [...all].map((id, at) => ({ id, top: at * 80, height: 60 }));

test('cards put somewhere by hand stand first, newer ones behind them in the order of the frame', () => {
  expect(inHandOrder(['a', 'b', 'c', 'd'], ['c', 'gone', 'a'])).toEqual(['c', 'a', 'b', 'd']);
  expect(inHandOrder(['a', 'b'], [])).toEqual(['a', 'b']);
});

test('a card moves past the next card that is shown, and no further than the end', () => {
  const shown = new Set(['a', 'c', 'd']);
  expect(movedPast(['a', 'b', 'c', 'd'], 'a', shown, 1)).toEqual(['b', 'c', 'a', 'd']);
  expect(movedPast(['a', 'b', 'c', 'd'], 'c', shown, -1)).toEqual(['c', 'a', 'b', 'd']);
  expect(movedPast(['a', 'b', 'c', 'd'], 'a', shown, -1)).toBeUndefined();
  expect(movedPast(['a', 'b', 'c', 'd'], 'd', shown, 1)).toBeUndefined();
});

test('a dropped card lands before the first card whose middle lies below it', () => {
  expect(droppedAt(column, 'a', all, 120)).toEqual(['b', 'a', 'c', 'd']);
  expect(droppedAt(column, 'd', all, 10)).toEqual(['d', 'a', 'b', 'c']);
  expect(droppedAt(column, 'a', all, 900)).toEqual(['b', 'c', 'd', 'a']);
  expect(droppedAt(column, 'b', all, 115)).toEqual(['a', 'b', 'c', 'd']);
});

test('dropping a card where it stood moves nothing, not even past cards of other months', () => {
  const shown = new Set(['a', 'd']);
  expect(droppedAt(column, 'a', shown, 40)).toEqual(['a', 'b', 'c', 'd']);
  expect(droppedAt(column, 'd', new Set(['d']), 0)).toEqual(['a', 'b', 'c', 'd']);
});

test('no move loses or doubles a card', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(), fc.boolean(), (order, from, to, isBefore) => {
      const id = order[from % order.length] ?? '';
      const other = order[to % order.length] ?? '';
      const after = putBeside(order, id, other, isBefore ? 'before' : 'behind');
      expect([...after].sort()).toEqual([...order].sort());
      if (id !== other) expect(after.indexOf(id) - after.indexOf(other)).toBe(isBefore ? -1 : 1);
    }),
  );
});
