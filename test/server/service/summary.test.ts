import { expect, test } from 'vitest';
import { addArea, removeArea } from '#server/service/area.ts';
import { journal } from '#server/service/journal.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { removeSummary, setSummary, summaries } from '#server/service/summary.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const pair = { earlier: '2020-08', later: '2020-09' };

test('a row of a summary is written for the study or an area, signed by whoever wrote it last', () => {
  const { world, who, other, study } = codedStudy();
  const first = setSummary(world, who, study, { ...pair, row: 'rhythms', text: 'By the week.', rev: 0 });
  setSummary(world, who, study, { ...pair, area: 'North', row: 'rhythms', text: 'By the month.' });
  const again = setSummary(world, other, study, { ...pair, row: 'rhythms', text: 'By the day.' });
  expect(again).toMatchObject({ id: first.id, area: null, text: 'By the day.', by: other.account.id });
  expect(journal(world, who, study).items.at(-1)?.summary).toBe(
    'Changed “Rhythms of participants or concepts” in the summary of the study, September against August',
  );
  expect(summaries(world, who, study, { ...pair, area: 'all' }).map(({ text }) => text)).toEqual([
    'By the day.',
  ]);
  expect(summaries(world, who, study, { area: 'North' })).toHaveLength(1);
});

test('two people who write the same row at once both keep their words', () => {
  const { world, who, other, study } = codedStudy();
  const first = setSummary(world, who, study, { ...pair, row: 'assertions', text: 'Mine.', rev: 0 });
  const late = { ...pair, row: 'assertions', text: 'Theirs.' } as const;
  expect(() => setSummary(world, other, study, { ...late, rev: 0 })).toThrow('Somebody changed this row');
  expect(summaries(world, who, study)).toEqual([first]);
  expect(setSummary(world, other, study, { ...late, rev: first.rev })).toMatchObject({ text: 'Theirs.' });
});

test('a summary asks for two waves in their order', () => {
  const { world, who, study } = codedStudy();
  const backwards = { earlier: '2020-09', later: '2020-08', row: 'rhythms', text: 'Back.' } as const;
  expect(() => setSummary(world, who, study, backwards)).toThrow('must come after the first');
});

test('an area with a row in a summary is in use', () => {
  const { world, who, study } = codedStudy();
  const area = addArea(world, who, study, { name: 'East' });
  setSummary(world, who, study, { ...pair, area: 'East', row: 'rhythms', text: 'By the week.' });
  expect(() => removeArea(world, who, study, area.id)).toThrow('in use');
});

test('every deed can be undone and redone, and leaves the tables equal', () => {
  const made = codedStudy();
  const { world, who, study } = made;
  expectUndoable(made, () => setSummary(world, who, study, { ...pair, row: 'missing', text: 'East.' }));
  expectUndoable(made, () => setSummary(world, who, study, { ...pair, row: 'missing', text: 'West.' }));
  const [row] = summaries(world, who, study);
  if (row) expectUndoable(made, () => removeSummary(world, who, study, row.id, row.rev));
});

test('travels in the study folder, which refuses a row that no deed can make', () => {
  const { world, who, study } = codedStudy();
  setSummary(world, who, study, { ...pair, area: 'North', row: 'rhythms', text: 'By the week,\n"fast".' });
  const files = studyFolder(world, who, study);
  const copy = openStudyFolder(world, who, files, { asCopy: true });
  expect(summaries(world, who, copy.id)).toMatchObject([{ text: 'By the week,\n"fast".' }]);
  const csv = files.get('summaries.csv') ?? '';
  const opened = (text: string) => () =>
    openStudyFolder(world, who, new Map([...files, ['summaries.csv', text]]), { asCopy: true });
  expect(opened(csv.replace('2020-09', '2020-08'))).toThrow('does not come after the first');
  const blank = csv.replace('"By the week,\n""fast""."', ' ');
  expect(opened(blank)).toThrow('needs words');
});
