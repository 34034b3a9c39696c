import { expect, test } from 'vitest';
import { labelForUnnamed } from '#shared/import/unnamed.ts';

test('turns without a name are kept under a customary label that nobody has', () => {
  expect(labelForUnnamed({ role: 'participant', participant: null }, ['INT'])).toBe('P');
  expect(labelForUnnamed({ role: 'participant', participant: null }, ['P', 'P2'])).toBe('P3');
  expect(labelForUnnamed({ role: 'interviewer', participant: null }, ['P'])).toBe('INT');
});

test('turns that stay unknown stay without one', () => {
  expect(labelForUnnamed({ role: 'unknown', participant: null }, [])).toBeNull();
  expect(labelForUnnamed(undefined, [])).toBeNull();
});
