import { expect, test } from 'vitest';
import { PIECE_NAMES } from '#shared/report/piece.ts';
import { settingsOf } from '#shared/report/settings.ts';

test('every setting of every piece is either one of a few words or names a thing, and has a label', () => {
  for (const name of PIECE_NAMES)
    for (const { key, label, options, of } of settingsOf(name)) {
      expect(label, `${name} ${key}`).toMatch(/^[A-Z]/);
      expect((options === null) === (of !== null), `${name} ${key}`).toBe(true);
    }
});

test('what must be said is told from what may be, with what holds otherwise', () => {
  expect(settingsOf('timeline')).toEqual([
    { key: 'theme', label: 'Theme', options: null, of: 'theme', isRequired: true, usual: undefined },
    {
      key: 'rows',
      label: 'Rows',
      options: ['areas', 'voices'],
      of: null,
      isRequired: false,
      usual: 'areas',
    },
  ]);
  expect(settingsOf('matrix').every(({ isRequired }) => !isRequired)).toBe(true);
});
