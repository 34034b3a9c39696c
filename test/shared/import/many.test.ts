import { describe, expect, test } from 'vitest';
import { AreaId, ImportId, WaveId } from '#shared/ids.ts';
import { choicesOfOption, conflictsToSettle } from '#shared/import/conflicts.ts';
import type { Import, ImportConflict, ImportFile } from '#shared/import/import.ts';
import { withFiles, withNews } from '#shared/import/news.ts';
import { keyOnItsWay, nextPart, rowOnItsWay, withThoseOnTheirWay } from '#shared/import/on-its-way.ts';
import { isShown } from '#shared/import/row-order.ts';

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const row = (key: number, change: Partial<ImportFile> = {}): ImportFile => ({
  ...rowOnItsWay({ key, fileName: `${key}.md`, size: key, failure: null }),
  id: uuid(key),
  ...change,
});
const under = (files: ImportFile[], rev = 1): Import => ({
  id: ImportId.parse(uuid(0)),
  rev,
  startedAt: '2020-10-01T00:00:00.000Z',
  endedAt: null,
  pattern: null,
  means: {},
  keeping: null,
  files,
});

describe('news of an import', () => {
  test('change only what changed, and follow what came and went', () => {
    const [one, two, three] = [row(1), row(2), row(3)];
    const before = under([one, two]);
    const { files: _, ...head } = under([], 5);
    const read = row(2, { state: 'read' });
    const after = withNews(before, { ...head, files: [read, three], order: [two.id, three.id] });
    expect(after).toMatchObject({ rev: 5, files: [{ state: 'read' }, three] });
    const quiet = withNews(before, { ...head, files: [], order: null });
    expect(quiet.files[0]).toBe(one);
    expect(withFiles(before, [three, read]).files).toEqual([one, read, three]);
  });
});

describe('files on their way', () => {
  test('go small ones together and a large one alone', () => {
    const sized = (...sizes: number[]) => sizes.map((size) => ({ size }));
    expect(nextPart(sized(...Array.from({ length: 50 }, () => 10)))).toHaveLength(20);
    expect(nextPart(sized(9_000_000, 10))).toHaveLength(1);
    expect(nextPart(sized(3_000_000, 3_000_000))).toHaveLength(1);
    expect(nextPart([])).toEqual([]);
  });

  test('stand among the rows until they are there', () => {
    const way = rowOnItsWay({ key: 7, fileName: '1.md', size: 1, failure: null });
    expect(keyOnItsWay(way.id)).toBe(7);
    expect(keyOnItsWay(uuid(1))).toBeUndefined();
    expect(withThoseOnTheirWay([row(1)], [way])).toHaveLength(1);
    expect(withThoseOnTheirWay([row(2)], [way])).toHaveLength(2);
  });
});

describe('what disagrees', () => {
  const month = WaveId.parse(uuid(21));
  const option = (value: string) => ({ value, from: 'text', raw: value });
  const date: ImportConflict = {
    field: 'date',
    options: [option('2020-10-12'), option('2020-11-03')],
    isSettled: false,
  };
  const wave: ImportConflict = {
    field: 'wave',
    options: [option(month), option(uuid(22))],
    isSettled: false,
  };
  const area: ImportConflict = { field: 'area', options: [option(uuid(31))], isSettled: false };
  const waves = [{ id: month, month: '2020-11', startsOn: '2020-10-28', endsOn: '2020-11-27' }];

  test('is settled a day first, which settles its month too', () => {
    const file = row(1, { state: 'read', conflicts: [area, wave, date], open: ['wave'] });
    expect(conflictsToSettle(file)).toEqual([date, area]);
    expect(choicesOfOption(file, 'date', option('2020-11-03'), waves)).toEqual({
      date: '2020-11-03',
      wave: month,
    });
    expect(choicesOfOption(file, 'date', option('2019-01-01'), waves)).toEqual({ date: '2019-01-01' });
    expect(choicesOfOption(file, 'area', option(uuid(31)), waves)).toEqual({ area: AreaId.parse(uuid(31)) });
  });

  test('makes a row one that needs a person', () => {
    const file = row(1, { state: 'read', keep: true, conflicts: [area] });
    expect(isShown(file, 'todo')).toBe(true);
    expect(isShown({ ...file, conflicts: [] }, 'todo')).toBe(false);
    expect(isShown({ ...file, keep: false }, 'left-out')).toBe(true);
  });
});
