import { expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { codings } from '#server/service/coding.ts';
import { addConsent } from '#server/service/consent.ts';
import { openForReading } from '#server/service/data-folder.ts';
import { exportStudy } from '#server/service/export.ts';
import { addMemo } from '#server/service/memo.ts';
import { addQuote } from '#server/service/quote.ts';
import { sources } from '#server/service/source.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { codedStudy } from '#test/support/coded.ts';
import { tablesOf } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const WORDS = 'Nobody asked whose budget it was';

/** Two participants with an interview each, of whom one may say no; a memo and a quote hold her words. */
function deposit() {
  const made = codedStudy();
  const { world, who, study, august, interview } = made;
  interview('2020-09', 'South');
  made.theme('Speed');
  made.code(WORDS, 'Speed');
  addQuote(world, who, study, { source: august, start: 20, end: 52 });
  addMemo(world, who, study, { about: 'study', kind: 'analytic', body: `She said “${WORDS}.” Striking.` });
  addMemo(world, who, study, { about: 'source', source: august, kind: 'analytic', body: 'A long talk.' });
  return made;
}

const folderOf = async ({ world, who, study }: ReturnType<typeof deposit>, archive?: 'yes') => {
  const { content } = await exportStudy(world, who, study, { format: 'folder', archive });
  if (!(content instanceof Map)) throw new Error('A folder is many files.');
  return content;
};

test('a copy of a study says who said no to archiving; one for an archive holds nothing of theirs, and opens elsewhere', async () => {
  const made = deposit();
  const { world, who, study, folder, open } = made;
  expect((await folderOf(made)).has('README.md')).toBe(false);
  addConsent(world, who, study, {
    participant: 'N-01',
    item: 'archive',
    answer: 'no',
    on: '2020-12-01',
    wave: '2020-09',
  });
  const before = tablesOf(open.db);
  expect((await folderOf(made)).get('README.md')).toContain(
    '- N-01: The speaker said no to archiving of what was said in this wave, on 1 December 2020. 1 source in which they took part is in this copy.',
  );

  const reading = openForReading(folder);
  const read = { ...made, world: reading.world };
  const files = await folderOf(read, 'yes');
  const { content } = await exportStudy(reading.world, who, study, { format: 'json', archive: 'yes' });
  const json = String(content);
  reading.close();
  expect([...files.values(), json].filter((text) => text.includes('budget it was'))).toHaveLength(2);
  expect(JSON.parse(json).archiving[1]).toContain('No source in which they took part is in this copy.');
  expect(tablesOf(open.db)).toEqual(before);

  const elsewhere = testWorld();
  const { id } = openStudyFolder(elsewhere.world, elsewhere.who, files);
  expect(check(elsewhere.world, elsewhere.who).problems).toEqual([]);
  expect(sources(elsewhere.world, elsewhere.who, id).map(({ title }) => title)).toEqual(['South, 2020-09']);
  expect(codings(elsewhere.world, elsewhere.who, id)).toEqual([]);
  expect(await folderOf({ ...made, ...elsewhere, study: id })).toEqual(files);
  await expect(exportStudy(world, who, study, { format: 'csv', archive: 'yes' })).rejects.toThrow(
    'whole study',
  );
});
