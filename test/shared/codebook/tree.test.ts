import { describe, expect, test } from 'vitest';
import { type TreeAsked, type TreeRow, treeRows, treeStep, treeTyped } from '#shared/codebook/tree.ts';
import { groupOf, themeOf } from './builder.ts';

const work = groupOf(1, 'How work gets done');
const empty = groupOf(2, 'Who takes part');
const fast = themeOf(1, 'Decisions made faster', { group: work.id });
const calls = themeOf(2, 'Daily calls', { group: work.id, parent: fast.id, definition: '' });
const trust = themeOf(3, 'Trust grew', { definition: 'People rely on each other without a form.' });
const burnout = themeOf(4, 'Winter burnout', { kind: 'threat' });
const gone = themeOf(5, 'Clapping', { retired: true });
const loose = themeOf(6, 'Weather', { kind: null });
const themes = [fast, calls, trust, burnout, gone, loose];

const rows = (asked: Partial<TreeAsked> = {}): TreeRow[] =>
  treeRows({
    themes,
    groups: [work, empty],
    words: '',
    show: ['in-use'],
    isAwaiting: () => false,
    folded: [],
    ...asked,
  });
const words = (shown: readonly TreeRow[]): string[] =>
  shown.map((row) =>
    row.type === 'kind'
      ? `${row.key} ${row.count}`
      : row.type === 'group'
        ? row.group.title
        : `${'  '.repeat(row.depth + 1)}${row.theme.title}`,
  );

describe('the tree of themes', () => {
  test('goes kind by kind, themes without a group first, sub-themes under theirs, empty groups included', () => {
    expect(words(rows())).toEqual([
      'change 3',
      '  Trust grew',
      'How work gets done',
      '  Decisions made faster',
      '    Daily calls',
      'Who takes part',
      'threat 1',
      '  Winter burnout',
      'unsorted 1',
      '  Weather',
    ]);
  });

  test('every level stands one step further in, under what it belongs to', () => {
    const deep = [
      themeOf(11, 'Skills'),
      themeOf(12, 'Coding', { parent: themeOf(11, '').id }),
      themeOf(13, 'Loops', { parent: themeOf(12, '').id }),
      themeOf(14, 'Breaking out', { parent: themeOf(13, '').id }),
      themeOf(15, 'Tools'),
    ];
    expect(words(rows({ themes: deep, groups: [] }))).toEqual([
      'change 5',
      '  Skills',
      '    Coding',
      '      Loops',
      '        Breaking out',
      '  Tools',
    ]);
  });

  test('a filter finds words in titles, meanings and examples and keeps the parents visible', () => {
    const found = rows({ words: 'DAILY' });
    expect(words(found)).toEqual([
      'change 1',
      'How work gets done',
      '  Decisions made faster',
      '    Daily calls',
    ]);
    expect(found.map((row) => row.type === 'theme' && row.isPassedThrough)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(found.at(-1)).toMatchObject({ hits: [[0, 5]] });
    expect(words(rows({ words: 'rely form' }))).toEqual(['change 1', '  Trust grew']);
    expect(rows({ words: 'rely nobody' })).toEqual([]);
  });

  test('it narrows to retired themes, those without a definition and those awaiting a re-check', () => {
    expect(words(rows({ show: ['retired'] }))).toEqual(['change 1', '  Clapping']);
    expect(
      words(rows({ show: ['in-use', 'retired'] })).filter((line) => line.includes('Clapping')),
    ).toHaveLength(1);
    expect(words(rows({ show: ['without-definition'] })).at(-1)).toBe('    Daily calls');
    expect(words(rows({ show: ['awaiting'], isAwaiting: (id) => id === burnout.id }))).toEqual([
      'threat 1',
      '  Winter burnout',
    ]);
  });

  test('a folded kind keeps its count and opens for what is looked for', () => {
    expect(words(rows({ folded: ['change'] }))[0]).toBe('change 3');
    expect(words(rows({ folded: ['change'] }))[1]).toBe('threat 1');
    expect(words(rows({ folded: ['change'], words: 'trust' }))).toContain('  Trust grew');
  });

  test('arrows go up, down, in and out, fold and open; letters jump', () => {
    const shown = rows();
    expect(treeStep(shown, 0, 'ArrowUp')).toEqual({ to: 0 });
    expect(treeStep(shown, 3, 'ArrowRight')).toEqual({ to: 4 });
    expect(treeStep(shown, 4, 'ArrowRight')).toBeUndefined();
    expect(treeStep(shown, 4, 'ArrowLeft')).toEqual({ to: 3 });
    expect(treeStep(shown, 3, 'ArrowLeft')).toEqual({ to: 2 });
    expect(treeStep(shown, 0, 'ArrowLeft')).toEqual({ turn: 'change' });
    expect(treeStep(rows({ folded: ['change'] }), 0, 'ArrowRight')).toEqual({ turn: 'change' });
    expect(treeStep(shown, 2, 'End')).toEqual({ to: shown.length - 1 });
    expect(treeTyped(shown, 'w', 0)).toBe(7);
    expect(treeTyped(shown, 'w', 8)).toBe(9);
    expect(treeTyped(shown, 'x', 0)).toBeUndefined();
  });
});
