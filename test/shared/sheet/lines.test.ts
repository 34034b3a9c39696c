import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetMarkdown, sheetTable } from '#shared/format/sheet-markdown.ts';
import { asChanged, beforeWhenMoved } from '#shared/sheet/as-changed.ts';
import { ASK_FIRST, placedBefore, type SheetLine, sheetParts } from '#shared/sheet/lines.ts';
import { namesTold } from '#shared/sheet/tells.ts';

const line = (key: string, position: number, on = true): SheetLine => ({
  ...{ theme: null, step: null, missed: null, item: null, reason: 'own', drafted: null },
  ...{ question: `What of ${key}?`, why: `secret of ${key}`, shows: null, cell: null, note: 'ours' },
  ...{ outcome: null, recordedOn: null },
  key,
  on,
  position,
});

test('wherever lines are moved, each comes to stand where it was put, however often', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { minLength: 1, maxLength: 200 }), (moves) => {
      let lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((key, at) => line(key, at * 10));
      for (const [from, to] of moves) {
        const { key } = lines[from] ?? line('', 0);
        const before = lines[to]?.key ?? null;
        if (key === before) continue;
        const rest = lines.map((one) => one.key).filter((one) => one !== key);
        const at = before === null ? rest.length : rest.indexOf(before);
        lines = asChanged(lines, key, { before });
        expect(lines.map((one) => one.key)).toEqual([...rest.slice(0, at), key, ...rest.slice(at)]);
      }
    }),
  );
});

test('a move touches one line only, until two neighbours have no room between them', () => {
  expect(placedBefore([line('a', 0), line('b', 10), line('c', 20)], 'c', 'b')).toEqual(new Map([['c', 5]]));
  expect(placedBefore([line('a', 0), line('b', 1e-9), line('c', 20)], 'c', 'b')).toEqual(
    new Map([
      ['a', 10],
      ['c', 20],
      ['b', 30],
    ]),
  );
});

test('up and down stop at the ends, and pass over what is left out', () => {
  const lines = [line('a', 0), line('x', 5, false), line('b', 10)];
  expect(beforeWhenMoved(lines, 'b', -1)).toBe('a');
  expect(beforeWhenMoved(lines, 'a', 1)).toBeNull();
  expect(beforeWhenMoved(lines, 'a', -1)).toBeUndefined();
});

test('the first twelve are to ask, the others if there is time', () => {
  const lines = Array.from({ length: 14 }, (_, at) => line(String(at), at, at !== 3));
  const { ask, ifTime, off } = sheetParts(lines);
  expect([ask.length, ifTime.length, off.length]).toEqual([ASK_FIRST, 1, 1]);
});

test('what is printed holds the questions and nothing the coordinator should not read', () => {
  const text = sheetMarkdown([line('a *b*', 0), line('x', 5, false)], {
    title: 'North, N-01',
    when: 'Interview, May 2020',
  });
  expect(text).toBe('# North, N-01\n\nInterview, May 2020\n\n## To ask\n\n1. What of a \\*b\\*?\n');
  const [row] = sheetTable([{ ...line('a', 0), theme: null }]).rows;
  expect(row).toEqual(['to ask', 'What of a?', null, 'secret of a', null, null, 'ours']);
});

test('a question that names another area or person is noticed, one that only has a like word is not', () => {
  const names = ['Millhaven', 'M-01', 'Lee'];
  expect(namesTold('In MILLHAVEN they said so to M-01.', names)).toEqual(['Millhaven', 'M-01']);
  expect(namesTold('Do you sleep well?', names)).toEqual([]);
});
