import { describe, expect, test } from 'vitest';
import { ThemeId } from '#shared/ids.ts';
import { leavingBy, nextOpen, sortedIn, unsortedIn, withSorts } from '#shared/theme/sorting.ts';
import type { Theme, ThemeKind } from '#shared/theme/theme.ts';

const idOf = (letter: string) => ThemeId.parse(`00000000-0000-4000-8000-00000000000${letter}`);
const theme = (letter: string, kind: ThemeKind | null, parent: string | null = null): Theme => ({
  id: idOf(letter),
  rev: 1,
  kind,
  group: null,
  parent: parent === null ? null : idOf(parent),
  position: 0,
  title: letter,
  definition: '',
  useWhen: '',
  notWhen: '',
  distinguishFrom: [],
  example: '',
  tint: null,
  retired: false,
  mergedInto: null,
});
const moved = (letter: string, kind: ThemeKind | null = null, parent: string | null = null) => ({
  kind: 'move' as const,
  themes: [idOf(letter)],
  results: [],
  before: { kind, parentId: parent === null ? null : idOf(parent) },
});
const made = (letter: string) => ({
  kind: 'create' as const,
  themes: [idOf(letter)],
  results: [],
  before: {},
});

describe('sorting', () => {
  test('counts what came without a kind and what went with it, not what was made under it later', () => {
    const themes = [
      theme('a', 'threat'),
      theme('b', 'threat', 'a'),
      theme('c', 'threat', 'a'),
      theme('d', 'change'),
      theme('e', null),
    ];
    const events = [made('a'), made('b'), made('d'), made('e'), moved('a'), moved('e'), made('c')];
    expect([...sortedIn(themes, events)]).toEqual([idOf('a'), idOf('b')]);
    expect(unsortedIn(themes)).toEqual([themes[4]]);
  });

  test('counts what went along with a theme when it, or what it stood under, has since gone elsewhere', () => {
    const themes = [theme('a', 'change'), theme('b', 'threat'), theme('c', 'threat', 'b'), theme('d', null)];
    const events = [...['a', 'b', 'c', 'd'].map(made), moved('a'), moved('b', 'change', 'a')];
    expect([...sortedIn(themes, events)]).toEqual(['a', 'b', 'c'].map(idOf));
    const older = { ...moved('b'), before: { kind: 'change', parent: 'a' } };
    expect([...sortedIn(themes, [...events.slice(0, -1), older])]).toEqual(['a', 'b', 'c'].map(idOf));
  });

  test('tells what leaves its parent: a sub-theme named without what it stands under', () => {
    const themes = [theme('a', 'change'), theme('b', 'change', 'a'), theme('c', 'change', 'b')];
    const leaving = (letters: string[], kind: ThemeKind | null) =>
      leavingBy(themes, { themes: letters.map(idOf), kind }).map(({ title }) => title);
    expect(leaving(['b'], 'threat')).toEqual(['b']);
    expect(leaving(['b', 'c'], null)).toEqual(['b']);
    expect(leaving(['a', 'c'], 'threat')).toEqual([]);
    expect(leaving(['b'], 'change')).toEqual([]);
  });

  test('shows what is on its way: sub-themes go along, or stay where a theme is sorted alone', () => {
    const themes = [theme('a', null), theme('b', null, 'a'), theme('c', null, 'b')];
    const along = withSorts(themes, [{ themes: [idOf('a')], kind: 'threat' }]);
    expect(along.map(({ kind }) => kind)).toEqual(['threat', 'threat', 'threat']);
    const alone = withSorts(themes, [{ themes: [idOf('a')], kind: 'threat', alone: true }]);
    expect(alone.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['threat', null],
      [null, null],
      [null, idOf('b')],
    ]);
    const apart = withSorts(themes, [
      { themes: [idOf('b')], kind: 'enabler' },
      { themes: [idOf('a')], kind: 'threat' },
    ]);
    expect(apart.map(({ kind }) => kind)).toEqual(['threat', 'enabler', 'enabler']);
  });

  test('goes on to the next that is open, and round', () => {
    const rows = [theme('a', null), theme('b', 'threat'), theme('c', null)];
    const isOpen = ({ kind }: Theme) => kind === null;
    expect(nextOpen(rows, 0, isOpen)).toBe(idOf('c'));
    expect(nextOpen(rows, 2, isOpen)).toBe(idOf('a'));
    expect(nextOpen(rows, 0, isOpen, -1)).toBe(idOf('c'));
    expect(nextOpen(rows, 0, () => false)).toBeUndefined();
    expect(nextOpen([], 0, isOpen)).toBeUndefined();
  });
});
