import { expect, test } from 'vitest';
import { stillCounted, waitAfter, waitWords } from '#shared/account/back-off.ts';

test('the first failures cost nothing, then the wait doubles up to a quarter of an hour', () => {
  const waits = [1, 4, 5, 6, 7, 8, 11, 50, 10_000].map((failures) => waitAfter(failures, 5));
  expect(waits).toEqual([0, 0, 15, 30, 60, 120, 900, 900, 900]);
});

test('half of the failures are forgotten each hour', () => {
  const hour = 60 * 60 * 1000;
  expect([0, hour - 1, hour, 3 * hour, 24 * hour, -hour].map((since) => stillCounted(10, since))).toEqual([
    10, 10, 5, 1, 0, 10,
  ]);
});

test('a wait is said in seconds or minutes', () => {
  expect([1, 30, 90, 900].map(waitWords)).toEqual(['1 second', '30 seconds', '2 minutes', '15 minutes']);
});
