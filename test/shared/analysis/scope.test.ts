import { expect, it } from 'vitest';
import { scopeOf, scopeWords } from '#shared/analysis/scope.ts';

it.each([
  ['PPP/AAA/AAA', 'one-area-only', 'one of three areas only'],
  ['PPP/NNN/AAA', 'undetermined', 'one area so far'],
  ['PPP/ANN/AAA', 'undetermined', 'one area so far'],
  ['PPP/PAA/AAP', 'shared-by-all', 'all three areas'],
  ['PPP/PPP/AAA', 'shared-by-some', 'two of three areas'],
  ['AAA/ADA/AA-', 'nowhere', 'none of three areas'],
  ['UUA/AAA/AAA', 'undetermined', 'no areas so far'],
  ['PP/PA', 'shared-by-all', 'both areas'],
  ['PP', 'shared-by-all', 'the one area'],
  ['AA', 'nowhere', 'none of one area'],
])('%s is %s: %s', (series, scope, words) => {
  const over = scopeOf(series.split('/'));
  expect(over.scope).toBe(scope);
  expect(scopeWords(over)).toBe(words);
});

it('of no areas nothing is said', () => {
  expect(scopeOf([]).scope).toBe('undetermined');
});
