import { expect, test } from 'vitest';
import { hasCell, pairWords, type TogetherTheme, togetherTable } from '#shared/analysis/together-table.ts';

const theme = (id: string, kind: TogetherTheme['kind'], turns: number): TogetherTheme => ({
  id,
  title: id,
  kind,
  turns,
});
const trust = theme('Trust', 'change', 12);
const speed = theme('Speed', 'change', 9);
const burnout = theme('Burnout', 'threat', 1);
const alone = theme('Alone', 'threat', 4);
const themes = [trust, speed, burnout, alone];
const pairs = [
  { one: 'Trust', other: 'Speed', turns: 7 },
  { one: 'Speed', other: 'Burnout', turns: 1 },
];
const ids = (of: readonly TogetherTheme[]) => of.map(({ id }) => id);

test('all kinds make a triangle in which every pair has one cell, and themes that meet none are left out', () => {
  const table = togetherTable(themes, pairs, { least: 1 });
  expect([ids(table.rows), ids(table.columns), table.hidden]).toEqual([
    ['Speed', 'Burnout'],
    ['Trust', 'Speed'],
    1,
  ]);
  expect([hasCell(table, 0, 0), hasCell(table, 0, 1), hasCell(table, 1, 1)]).toEqual([true, false, true]);
  expect([table.of('Speed', 'Trust'), table.of('Trust', 'Speed'), table.of('Trust', 'Burnout')]).toEqual([
    7, 7, 0,
  ]);
});

test('two kinds make a rectangle, a minimum narrows it', () => {
  const table = togetherTable(themes, pairs, { rows: 'threat', columns: 'change', least: 1 });
  expect([ids(table.rows), ids(table.columns), table.isTriangle]).toEqual([['Burnout'], ['Speed'], false]);
  const often = togetherTable(themes, pairs, { least: 5 });
  expect([ids(often.rows), ids(often.columns), often.hidden]).toEqual([['Speed'], ['Trust'], 2]);
  expect(togetherTable([], [], { least: 1 }).rows).toEqual([]);
});

test('a theme has no cell with itself', () => {
  const table = togetherTable(themes, pairs, { rows: 'change', least: 1 });
  const [row, column] = [table.rows.indexOf(trust), table.columns.indexOf(trust)];
  expect(hasCell(table, row, column)).toBe(false);
});

test('a pair is told with the base of each', () => {
  expect(pairWords(trust, burnout, 1)).toBe(
    'Trust and Burnout: 1 of 12 turns with Trust, 1 of 1 turn with Burnout',
  );
  expect(pairWords(trust, burnout, 0)).toBe('Trust and Burnout: in no turn together');
});
