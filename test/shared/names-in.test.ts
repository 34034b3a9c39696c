import { expect, test } from 'vitest';
import { initialsOf } from '#shared/account/account.ts';
import { namesIn } from '#shared/names-in.ts';

test('names stand one a line or parted by commas, and each counts once whatever its case', () => {
  expect(namesIn('Wexcombe, Millhaven\n\n  Northmere ;millhaven,')).toEqual([
    'Wexcombe',
    'Millhaven',
    'Northmere',
  ]);
  expect(namesIn(' \n , ')).toEqual([]);
});

test('initials are the first letters of the first and last word', () => {
  expect(['Mira Sandhu', 'Ana María de la Cruz', 'bo', ' '].map(initialsOf)).toEqual(['MS', 'AC', 'B', '']);
});
