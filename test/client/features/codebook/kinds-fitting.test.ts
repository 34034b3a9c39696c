import { expect, test } from 'vitest';
import { kindsFitting } from '#client/features/codebook/kinds-fitting.ts';

test('what may stand at the other end of a link is said in words', () => {
  expect(kindsFitting({ type: 'endangers', way: 'out' }, 'threat')).toBe(
    'changes, enablers and opportunities',
  );
  expect(kindsFitting({ type: 'addresses', way: 'in' }, 'threat')).toBe('opportunities');
  expect(kindsFitting({ type: 'leads-to', way: 'out' }, 'change')).toBe('anything');
});
