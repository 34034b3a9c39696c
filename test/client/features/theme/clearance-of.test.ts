import { expect, test } from 'vitest';
import { clearanceAmong } from '#client/features/theme/clearance-of.ts';
import { SourceId } from '#shared/ids.ts';

const source = SourceId.parse('0b0e7a52-2a4b-4a3c-9a64-0a7f3f1d2c11');
const clearanceOf = clearanceAmong([{ source, start: 10, end: 60, clearance: 'cleared' }]);

test('words inside a cleared quote are as clear as the quote', () => {
  expect(clearanceOf({ source, start: 10, end: 60 })).toBe('cleared');
  expect(clearanceOf({ source, start: 20, end: 40 })).toBe('cleared');
});

test('words that reach beyond a cleared quote, or that nobody marked, are not cleared', () => {
  expect(clearanceOf({ source, start: 5, end: 60 })).toBe('draft');
  expect(clearanceOf({ source, start: 100, end: 120 })).toBe('draft');
});
