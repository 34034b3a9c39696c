import { describe, expect, test } from 'vitest';
import { spotAfter } from '#client/features/import/use-table-keys.ts';

/** Two rows of a transcript and, between them, one that has only a tick and its file. */
const spots = [
  ...[0, 1, 2, 3, 4, 5].map((column) => ({ row: 0, column })),
  { row: 2, column: 0 },
  { row: 2, column: 1 },
  ...[0, 1, 2, 3, 4, 5].map((column) => ({ row: 3, column })),
];

describe('arrows in the review table', () => {
  test('go from cell to cell of a row and stop at its ends', () => {
    expect(spotAfter(spots, { row: 0, column: 2 }, 'ArrowRight')).toEqual({ row: 0, column: 3 });
    expect(spotAfter(spots, { row: 0, column: 5 }, 'ArrowRight')).toBeUndefined();
    expect(spotAfter(spots, { row: 0, column: 0 }, 'ArrowLeft')).toBeUndefined();
  });

  test('pass over rows without cells, and take the nearest column where theirs is missing', () => {
    expect(spotAfter(spots, { row: 0, column: 4 }, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(spotAfter(spots, { row: 3, column: 1 }, 'ArrowUp')).toEqual({ row: 2, column: 1 });
    expect(spotAfter(spots, { row: 3, column: 1 }, 'ArrowDown')).toBeUndefined();
  });

  test('leave other keys alone', () => {
    expect(spotAfter(spots, { row: 0, column: 1 }, 'Home')).toBeUndefined();
  });
});
