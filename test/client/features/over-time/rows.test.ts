import { describe, expect, it } from 'vitest';
import { columnKey } from '#client/features/over-time/frame.ts';
import { areasDiffer, type Row, rowsOf, rowTyped } from '#client/features/over-time/rows.ts';
import { areaId, cell, groupId, theme, waveId } from './view.ts';

const themes = [
  theme(1, 'Faster', 'change', ['PP', 'PA'], 1),
  theme(2, 'Trust', 'change', ['PP', 'PP'], 2),
  theme(3, 'Burnout', 'threat', ['AP', 'NA']),
  theme(4, 'Imported', null, ['PP', 'PP']),
];
const groups = [
  { id: groupId(1), title: 'How work gets done' },
  { id: groupId(2), title: 'Who takes part' },
];
const all = { themes, groups, kinds: undefined, differ: false, fold: [] };
const told = (rows: readonly Row[]) =>
  rows.map((row) => (row.type === 'theme' ? row.theme.title : `${row.title} ${row.count}`));

describe('the rows of the grid', () => {
  it('stand under their kinds and groups, what has no kind last', () => {
    expect(told(rowsOf(all))).toEqual([
      'Changes 2',
      'How work gets done 1',
      'Faster',
      'Who takes part 1',
      'Trust',
      'Threats 1',
      'Burnout',
      'Unsorted 1',
      'Imported',
    ]);
  });

  it('leave out the kinds that are switched off', () => {
    expect(told(rowsOf({ ...all, kinds: ['threat', 'unsorted'] }))).toEqual([
      'Threats 1',
      'Burnout',
      'Unsorted 1',
      'Imported',
    ]);
  });

  it('keep only themes on which the areas differ', () => {
    expect(told(rowsOf({ ...all, differ: true })).filter((title) => !/\d$/.test(title))).toEqual([
      'Faster',
      'Burnout',
    ]);
  });

  it('count, folded, how many themes are present in each area and month', () => {
    const [heading, next] = rowsOf({ ...all, fold: ['change'] });
    expect(next).toMatchObject({ title: 'Threats' });
    const present = heading?.type === 'kind' ? heading.present : null;
    expect(present?.get(columnKey(areaId(0), waveId(0)))).toBe(2);
    expect(present?.get(columnKey(areaId(1), waveId(1)))).toBe(1);
  });

  it('fold a group by the word of its title, and leave its neighbours', () => {
    expect(told(rowsOf({ ...all, kinds: ['change'], fold: ['how-work-gets-done'] }))).toEqual([
      'Changes 2',
      'How work gets done 1',
      'Who takes part 1',
      'Trust',
    ]);
  });
});

it('areas differ where one raises it and another, looked through, does not; never for want of an interview', () => {
  expect(areasDiffer([cell(0, 0, 'P'), cell(1, 0, 'A')])).toBe(true);
  expect(areasDiffer([cell(0, 0, 'P'), cell(1, 0, 'D')])).toBe(true);
  expect(areasDiffer([cell(0, 0, 'P'), cell(1, 0, 'N')])).toBe(false);
  expect(areasDiffer([cell(0, 0, 'P'), cell(1, 0, 'U')])).toBe(false);
  expect(areasDiffer([cell(0, 0, 'P'), cell(1, 1, 'A')])).toBe(false);
  expect(areasDiffer([cell(0, 0, 'P', { provisional: true }), cell(1, 0, 'A', { provisional: true })])).toBe(
    false,
  );
});

it('letters typed go to the next title that begins so, and around', () => {
  const rows = rowsOf(all);
  const titleAt = (at: number) => {
    const row = rows[at];
    return row?.type === 'theme' ? row.theme.title : undefined;
  };
  expect(titleAt(rowTyped(rows, 'b', 0))).toBe('Burnout');
  expect(titleAt(rowTyped(rows, 'tr', 8))).toBe('Trust');
  expect(rowTyped(rows, 'x', 0)).toBe(-1);
});
