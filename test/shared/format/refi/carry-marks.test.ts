import { expect, test } from 'vitest';
import { timeMarks } from '#shared/format/refi/carry-marks.ts';
import { conventionKey } from '#shared/format/refi/offsets.ts';

const WORDS = 'Anna: 🚐 came.\r\nBen: It came late.\r\n';
const raw = { raw: WORDS, hasMark: false, mayHaveLostReturns: false };
const counting = conventionKey({ unit: 'utf-16', lineEnd: 2, mark: false, end: 'exclusive' });
const turns = ['🚐 came.', 'It came late.'];
const file = '**Anna:** 🚐 came.\n\n**Ben:** It came late.\n';
const at = (words: string) => ({ guid: words, time: '0', position: WORDS.indexOf(words) });
const placed = (words: string) => [...file.slice(0, file.indexOf(words))].length;

test('marks of time stand at the same words in the text that leaves, however the file counted', () => {
  const marks = [at('late'), at('came.\r'), at('Ben:')];
  expect(timeMarks(marks, raw, counting, { file, turns })).toEqual([
    { guid: 'came.\r', time: '0', place: placed('came.\n') },
    { guid: 'Ben:', time: '0', place: placed('It came') },
    { guid: 'late', time: '0', place: placed('late') },
  ]);
});

test('marks of time are left out where the words are others now, or nobody said how they are counted', () => {
  const changed = { file: file.replace('late', 'early'), turns: ['🚐 came.', 'It came early.'] };
  expect(timeMarks([at('late')], raw, counting, changed)).toBeNull();
  expect(timeMarks([at('late')], raw, '', { file, turns })).toBeNull();
});
