import { expect, it } from 'vitest';
import { codebookAt, newestVersion } from '#shared/codebook/version.ts';

const events = [
  { number: 1, version: null },
  { number: 2, version: '1' },
  { number: 3, version: null },
  { number: 4, version: null },
  { number: 5, version: '2' },
];

it('names the version that ends at the event', () => {
  expect(codebookAt(events, 2)).toBe('codebook 1');
  expect(codebookAt(events, 5)).toBe('codebook 2');
});

it('counts the changes made since the last version was named', () => {
  expect(codebookAt(events, 3)).toBe('codebook 1 and 1 change');
  expect(codebookAt(events, 4)).toBe('codebook 1 and 2 changes');
});

it('says where no version had been named yet', () => {
  expect(codebookAt(events, 1)).toBe('the codebook before its first version');
  expect(newestVersion([])).toBeNull();
  expect(newestVersion(events)).toBe('2');
});
