import { expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/journal/history.ts';
import { runsOf } from '#shared/journal/runs.ts';

const line = (number: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  number,
  at: `2021-01-22T09:${String(number).padStart(2, '0')}:00.000Z`,
  by: { id: 'a', name: 'Ann' },
  deed: 'coding.add',
  summary: 'Coded a passage',
  undoes: null,
  redoes: null,
  deeds: 1,
  undone: null,
  ...more,
});
const folded = (entries: HistoryEntry[]) => runsOf(entries).map(({ rest }) => rest.length);

test('four deeds of a kind by one person fold into one line, three do not', () => {
  expect(folded([line(4), line(3), line(2), line(1)])).toEqual([3]);
  expect(folded([line(3), line(2), line(1)])).toEqual([0, 0, 0]);
});

test('another person, another deed, an undo or an hour between parts them', () => {
  const tom = { id: 't', name: 'Tom' };
  expect(folded([line(5), line(4), line(3, { by: tom }), line(2), line(1)])).toEqual([0, 0, 0, 0, 0]);
  expect(folded([line(4), line(3, { undone: { by: 'Ann', at: '' } }), line(2), line(1)])).toEqual([
    0, 0, 0, 0,
  ]);
  expect(folded([line(4, { at: '2021-01-22T11:00:00.000Z' }), line(3), line(2), line(1)])).toEqual([
    0, 0, 0, 0,
  ]);
});
