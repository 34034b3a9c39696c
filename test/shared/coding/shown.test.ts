import { describe, expect, it } from 'vitest';
import { isNarrowed, isShown } from '#shared/coding/shown.ts';
import { CoderId, ThemeId } from '#shared/ids.ts';

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const coding = { theme: ThemeId.parse(id(1)), coder: CoderId.parse(id(2)), stance: null };
const threat = { kind: 'threat' as const };

describe('a coding is shown', () => {
  it.each([
    ['where nothing narrows', {}, threat, true],
    ['by its kind', { kinds: ['threat' as const] }, threat, true],
    ['not by another', { kinds: ['change' as const] }, threat, false],
    ['as unsorted where its theme has no kind', { kinds: ['unsorted' as const] }, { kind: null }, true],
    ['by its theme', { theme: id(1) }, threat, true],
    ['not by another theme', { theme: id(3) }, threat, false],
    ['by its coder', { coder: id(2) }, threat, true],
    ['not by another coder', { coder: id(1) }, threat, false],
    ['as owing a stance', { stances: ['none' as const] }, threat, true],
    [
      'as owing none where it is no threat',
      { stances: ['none' as const] },
      { kind: 'change' as const },
      false,
    ],
    ['not by a stance it has not', { stances: ['easing' as const] }, threat, false],
    ['only where all of it fits', { kinds: ['threat' as const], theme: id(3) }, threat, false],
  ])('%s', (_, shown, theme, expected) => {
    expect(isShown(coding, theme, shown)).toBe(expected);
  });

  it('by any of several stances', () => {
    expect(isShown({ ...coding, stance: 'easing' }, threat, { stances: ['none', 'easing'] })).toBe(true);
  });
});

it('an empty list does not narrow', () => {
  expect(isNarrowed({ kinds: [], stances: [] })).toBe(false);
  expect(isNarrowed({ kinds: ['change'] })).toBe(true);
});
