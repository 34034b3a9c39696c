import { expect, test } from 'vitest';
import { mayReach } from '#shared/journal/reach.ts';

test('a deed is read anew only where it may show', () => {
  expect(mayReach(['memo.add'], 'memos')).toBe(true);
  expect(mayReach(['memo.add'], 'measures')).toBe(false);
  expect(mayReach(['coding.add'], 'measures')).toBe(true);
  expect(mayReach(['coding.add'], undefined)).toBe(false);
  expect(mayReach(['wave.close'], undefined)).toBe(true);
});

test('among several deeds the furthest reaching decides, and undo reaches everything', () => {
  expect(mayReach(['memo.add', 'theme.change'], 'measures')).toBe(true);
  expect(mayReach(['journal.undo'], undefined)).toBe(true);
  expect(mayReach(['journal.redo'], 'consents')).toBe(true);
});

test('what nobody knows yet is read anew', () => {
  expect(mayReach(['something.new'], 'measures')).toBe(true);
  expect(mayReach(['memo.add'], 'something-new')).toBe(true);
});
