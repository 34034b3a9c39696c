import { expect, test } from 'vitest';
import { page } from '#shared/api/endpoint.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

test('pages of a list lead through all of it, once', () => {
  const first = page(items, { limit: 2 });
  expect(first).toEqual({ items: items.slice(0, 2), next: 'b' });
  expect(page(items, { after: 'b', limit: 2 })).toEqual({ items: items.slice(2), next: null });
});

test('a page behind an item that is gone is refused, since it would begin the list again', () => {
  expect(() => page(items, { after: 'removed' })).toThrow('not in this list');
});
