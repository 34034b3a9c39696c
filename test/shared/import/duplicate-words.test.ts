import { expect, test } from 'vitest';
import { SourceId } from '#shared/ids.ts';
import { duplicateWords } from '#shared/import/duplicate-words.ts';
import type { ImportFile } from '#shared/import/import.ts';

const like = (is: NonNullable<ImportFile['duplicate']>['is']) =>
  duplicateWords({
    is,
    source: SourceId.parse('00000000-0000-4000-8000-000000000001'),
    file: null,
    title: 'North',
    sentencesShared: 98,
    sentencesOf: 100,
    choice: 'skip',
  });

test('a file says in words what it is like, and how much', () => {
  expect(like('same-file')).toBe('the same file as “North”: there already');
  expect(like('same-text')).toBe('the same words as “North”: there already');
  expect(like('near')).toBe('near-duplicate of “North”: 98 of 100 sentences');
  expect(like('holds')).toBe('holds “North” and more: 98 of its 100 sentences');
});
