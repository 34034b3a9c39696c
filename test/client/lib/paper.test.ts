import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onPaper, PAPER_WIDTH } from '#client/lib/paper.ts';

test('every area is printed once, in order, on tables that fit the paper', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 20, max: 500 }),
      (areas, fixed, each) => {
        const tables = onPaper(areas, { fixed, each });
        expect(tables.flat()).toEqual(areas);
        for (const table of tables) expect(fixed + table.length * each).toBeLessThanOrEqual(PAPER_WIDTH);
        const sizes = tables.map(({ length }) => length);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
      },
    ),
  );
});

test('tables are as even as they can be', () => {
  const sizes = (areas: number) =>
    onPaper(Array.from({ length: areas }), { fixed: 240, each: 100 }).map(({ length }) => length);
  expect(sizes(3)).toEqual([3]);
  expect(sizes(10)).toEqual([5, 5]);
  expect(sizes(0)).toEqual([]);
});
