import { expect, test } from 'vitest';
import { mayRelate, relationOf, relationsFor, relationWords } from '#shared/link/relation.ts';

test('a link reads from either end', () => {
  const link = { from: 'calls', type: 'addresses' } as const;
  expect(relationWords(relationOf(link, 'calls'))).toBe('addresses');
  expect(relationWords(relationOf(link, 'burnout'))).toBe('addressed by');
});

test('a kind is offered what it may stand in, and nothing twice', () => {
  const words = relationsFor('threat').map(relationWords);
  expect(words).toEqual([
    'endangers',
    'undermines',
    'feeds',
    'fed by',
    'addressed by',
    'leads to',
    'follows from',
    'same coin as',
  ]);
  expect(relationsFor('opportunity').map(relationWords)).not.toContain('enables');
});

test('the ends’ kinds are checked in the way the link runs', () => {
  expect(mayRelate({ type: 'addresses', way: 'in' }, 'threat', 'opportunity')).toBe(true);
  expect(mayRelate({ type: 'addresses', way: 'out' }, 'threat', 'opportunity')).toBe(false);
});
