import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { coding } from '#server/service/coding.ts';
import { type GivenFile, startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { previewImportedText } from '#server/service/import-text.ts';
import { source, sources, trashSource } from '#server/service/source.ts';
import { correctText, textVersions } from '#server/service/text-correction.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const LINES = [
  'What changed in the summer, as you saw it?',
  'We sent a message at nine and there was a van out by eleven every morning.',
  'And before that, how would it have gone?',
  'Three boards would have met, and somebody would have asked if it was costed.',
  'Who was it that asked?',
  'The chief asked, or his deputy, and then we all waited for the paper to come.',
  'How long was that, in the end?',
  'Seven weeks, and the loaf was stale by the time that anybody had signed for it.',
  'What do you make of it now?',
  'That nobody misses the boards, and that I would not like to see them come back in spring.',
  'Would anything bring them back?',
  'Money would. Once there is a budget to be divided there will be a room with a table in it.',
];
const written = (lines: readonly string[]): GivenFile => ({
  fileName: 'North August 2020.md',
  bytes: new TextEncoder().encode(
    lines.map((line, at) => `**${at % 2 === 0 ? 'INT' : 'P'}:** ${line}`).join('\n\n'),
  ),
});

/** A source that was imported, and a newer file of it chosen as its next text. */
async function importedAgain() {
  const made = codedStudy();
  const { world, who, study } = made;
  const first = await startImport(world, who, study, [written(LINES)]);
  const { kept } = await keepImport(world, who, study, first.id, { incomplete: true });
  const id = kept[0]?.source;
  if (!id) throw new Error('Nothing was kept.');
  const again = await startImport(world, who, study, [
    written(LINES.map((line) => line.replace('We sent', 'Oh, we always sent'))),
  ]);
  chooseInImport(world, who, study, again.id, again.files[0]?.id ?? '', { duplicate: 'version' });
  return { ...made, id, keep: () => keepImport(world, who, study, again.id) };
}

test('a file is not kept over what somebody corrected since it was read', async () => {
  const { world, who, other, study, id, keep, at } = await importedAgain();
  at('2021-01-22T09:30:00.000Z');
  const { text } = source(world, who, study, id);
  correctText(world, other, study, id, { text: `Recorded at noon. ${text}`, reason: 'Checked' });
  expect(await keep()).toMatchObject({
    kept: [],
    skipped: [{ reason: expect.stringContaining('Tom Okafor kept another text of') }],
  });
  expect(textVersions(world, who, study, id)).toHaveLength(2);
});

test('a file is not kept as the next text of a source in the trash, and others go on', async () => {
  const { world, who, study, id, keep } = await importedAgain();
  trashSource(world, who, study, id, true);
  expect(await keep()).toMatchObject({
    kept: [],
    skipped: [{ reason: expect.stringContaining('is in the trash') }],
  });
});

test('a file imported again with changes can be kept as the next text of its source, in one step to undo', async () => {
  const made = codedStudy();
  const { world, who, study } = made;
  made.theme('Speed');
  const first = await startImport(world, who, study, [written(LINES)]);
  const { kept } = await keepImport(world, who, study, first.id, { incomplete: true });
  const id = kept[0]?.source;
  if (!id) throw new Error('Nothing was kept.');
  const words = 'a van out by eleven';
  const start = source(world, who, study, id).text.indexOf(words);
  const coded = made.code(words, 'Speed', { source: id, start, end: start + words.length });
  const count = sources(world, who, study).length;
  const again = await startImport(world, who, study, [
    written(LINES.map((line) => line.replace('We sent', 'Oh, we always sent'))),
  ]);
  const [file] = again.files;
  expect(file?.duplicate).toMatchObject({ source: id, choice: 'skip' });
  expect(previewImportedText(world, who, study, again.id, file?.id ?? '')).toMatchObject({
    isSame: false,
    kept: 1,
    affected: [],
  });
  const chosen = chooseInImport(world, who, study, again.id, file?.id ?? '', { duplicate: 'version' });
  expect(chosen).toMatchObject({ keep: true, open: [] });
  const answer = await keepImport(world, who, study, again.id);
  expect(answer.kept).toEqual([{ file: file?.id, fileName: 'North August 2020.md', source: id }]);
  expect(sources(world, who, study)).toHaveLength(count);
  expect(textVersions(world, who, study, id)).toMatchObject([
    { number: 1 },
    { number: 2, present: true, reason: 'Imported North August 2020.md' },
  ]);
  expect(coding(world, who, study, coded.id)).toMatchObject({ text: words, start: start + 11 });
  expect((await keepImport(world, who, study, again.id)).kept).toHaveLength(1);
  expect(textVersions(world, who, study, id)).toHaveLength(2);
  expect(check(world, who).problems).toEqual([]);
  expectUndoable(made, () => made.code('message at nine', 'Speed', { source: id, start: 60, end: 70 }));
});
