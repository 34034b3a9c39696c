import { expect, test } from 'vitest';
import { titleTaken } from '#shared/theme/taken.ts';
import { themeOf } from '../codebook/builder.ts';

const trust = themeOf(1, 'Trust grew');
const below = themeOf(2, 'Between teams', { parent: trust.id });
const gone = themeOf(3, 'Clapping', { retired: true });
const themes = [trust, below, gone];
const root = { kind: 'change', parent: null } as const;

test.each([
  ['a title of the kind, in other letters', root, 'trust GREW ', true],
  ['the same title in another kind', { ...root, kind: 'threat' as const }, 'Trust grew', false],
  ['a sub-theme’s title among the roots', root, 'Between teams', false],
  ['a sub-theme’s title under its parent', { ...root, parent: trust.id }, 'Between teams', true],
  ['a retired theme’s title', root, 'Clapping', false],
])('%s is taken or free', (_, place, title, isTaken) => {
  expect(titleTaken(themes, place, title) !== undefined).toBe(isTaken);
});

test('a theme does not stand in its own way', () => {
  expect(titleTaken(themes, trust, 'TRUST grew', trust.id)).toBeUndefined();
  expect(titleTaken(themes, trust, 'Trust grew')).toBe(
    'There is already a theme called “Trust grew” in that place.',
  );
});
