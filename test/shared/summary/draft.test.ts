import { expect, it } from 'vitest';
import { isRowBehind, isRowUnsaved, readRowDraft, rowDraftOf } from '#shared/summary/draft.ts';

const mine = (text: string, row?: { rev: number; text: string }) => ({ ...rowDraftOf(row), text });
const row = { rev: 4, text: 'By the week.' };

it.each([
  ['nothing was written', mine(''), undefined, false, false],
  ['it is new', mine('Mine.'), undefined, true, false],
  ['it is new, and somebody else was first', mine('Mine.'), row, true, true],
  ['both wrote the same', mine('By the week. '), row, true, false],
  ['it is what stands', mine('By the week.', row), row, false, false],
  ['it was changed here alone', mine('Mine.', row), row, true, false],
  ['it was changed here and there', mine('Mine.', row), { rev: 5, text: 'Theirs.' }, true, true],
  ['it was taken away and put back', mine('Mine.', row), { rev: 6, text: 'By the week.' }, true, false],
])('a row of which %s', (_, draft, now, unsaved, behind) => {
  expect([isRowUnsaved(draft), isRowBehind(draft, now)]).toEqual([unsaved, behind]);
});

it('a draft that was kept is read back, anything else is none', () => {
  const draft = mine('Mine.', row);
  expect(readRowDraft(JSON.stringify(draft))).toEqual(draft);
  expect([readRowDraft('{'), readRowDraft('{"text":1}')]).toEqual([undefined, undefined]);
});
