import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  addImportFiles,
  cancelImport,
  type GivenFile,
  importNews,
  importUnderReview,
  startImport,
} from '#server/service/import.ts';
import { chooseInImport, chooseManyInImport } from '#server/service/import-choose.ts';
import { keepImport, stopKeeping } from '#server/service/import-keep.ts';
import { openImports } from '#server/service/import-open.ts';
import { readImportNames, setImportPattern } from '#server/service/import-pattern.ts';
import { makeImportedParticipants } from '#server/service/import-people.ts';
import { addParticipant, participants } from '#server/service/participant.ts';
import { sources } from '#server/service/source.ts';
import { undo } from '#server/service/undo.ts';
import type { Who } from '#server/service/world.ts';
import { all } from '#server/store/database.ts';
import { endImport } from '#server/store/originals/import.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { CoderId } from '#shared/ids.ts';
import { tablesOf, testStudy } from '#test/support/study.ts';

const file = (fileName: string, words = fileName): GivenFile => ({
  fileName,
  bytes: new TextEncoder().encode(
    `**INT:** What changed in ${words}?\n\n**P:** In ${words} the ${words} van came.\n`,
  ),
});
const PATTERN = 'P(?<participant>\\d+)R(?<wave>\\d+)';

const another = (who: Who, name: string): Who => ({
  ...who,
  account: { id: CoderId.parse('00000000-0000-4000-8000-00000000d0d0'), name, initials: 'D' },
});

describe('a pattern with named parts', { timeout: 30_000 }, () => {
  test('shows what it reads of how many names and what that stands for, and changes nothing', async () => {
    const { world, who, study, open } = testStudy();
    const p7 = addParticipant(world, who, study, { pseudonym: 'P07', area: 'North', role: 'clerk' });
    const { id } = await startImport(world, who, study, [
      file('P07R2.md'),
      file('P09R9.md'),
      file('notes.md'),
    ]);
    const reading = await readImportNames(world, who, study, id, { pattern: PATTERN, means: {} });
    expect(reading).toMatchObject({ problem: null, files: 3, fits: 2 });
    const [, september] = listWaves(open.db);
    expect(reading.values).toEqual([
      { part: 'participant', raw: '07', files: 1, means: p7.id, isSaid: false },
      { part: 'participant', raw: '09', files: 1, means: null, isSaid: false },
      { part: 'wave', raw: '2', files: 1, means: september?.id, isSaid: false },
      { part: 'wave', raw: '9', files: 1, means: null, isSaid: false },
    ]);
    expect((await importUnderReview(world, who, study, id)).pattern).toBeNull();
  });

  test('stands before guesses and below choices, is put right once for all, and is taken away again', async () => {
    const { world, who, study, open } = testStudy();
    const p7 = addParticipant(world, who, study, { pseudonym: 'P07', area: 'North', role: 'clerk' });
    const [august, september, october] = listWaves(open.db);
    const { id, files } = await startImport(world, who, study, [
      file('P07R2 2020-08.md', 'geese'),
      file('P07R2 again.md', 'sheep'),
    ]);
    const [first, second] = files;
    if (!first || !second || !august || !september || !october) throw new Error('Nothing came in.');
    chooseInImport(world, who, study, id, second.id, { wave: august.id });
    const read = await setImportPattern(world, who, study, id, { pattern: PATTERN, means: {} });
    expect(read.files[0]).toMatchObject({
      wave: { value: september.id, from: 'pattern', raw: '2' },
      participant: { value: p7.id },
      area: { value: p7.area },
      conflicts: [
        {
          field: 'wave',
          isSettled: true,
          options: [
            { value: september.id, from: 'pattern' },
            { value: august.id, from: 'file name' },
          ],
        },
      ],
    });
    expect(read.files[1]?.wave).toMatchObject({ value: august.id, from: 'person' });
    const means = { wave: { 2: october.id } };
    const meant = await setImportPattern(world, who, study, id, { pattern: PATTERN, means });
    expect(meant.files[0]?.wave?.value).toBe(october.id);
    const [late] = (
      await addImportFiles(world, who, study, id, [file('P07R2 late.md', 'goats')])
    ).files.slice(-1);
    expect(late?.wave).toMatchObject({ value: october.id, from: 'pattern' });
    const without = await setImportPattern(world, who, study, id, { pattern: null, means: {} });
    expect(without.files[0]?.wave).toMatchObject({ value: august.id, from: 'file name' });
  });

  test('makes everybody it found as one deed, each where all of their files are, and no row warns of them any more', async () => {
    const { world, who, study, open } = testStudy();
    const north = listAreas(open.db).find(({ name }) => name === 'North');
    const { id } = await startImport(world, who, study, [
      file('North/P1R1.md', 'geese'),
      file('North/P1R2.md', 'sheep'),
      file('North/P10R1.md', 'goats'),
      file('South/P10R2.md', 'ducks'),
    ]);
    const people = [
      { pseudonym: 'P1', raws: ['1'] },
      { pseudonym: 'P10', raws: ['10'] },
    ];
    const before = await setImportPattern(world, who, study, id, { pattern: PATTERN, means: {} });
    expect(before.files.map((one) => one.open.includes('participant'))).toEqual([true, true, true, true]);
    const empty = tablesOf(open.db);
    const { means } = await makeImportedParticipants(world, who, study, id, {
      pattern: PATTERN,
      means: {},
      people,
    });
    expect(participants(world, who, study)).toMatchObject([
      { pseudonym: 'P1', area: north?.id, panel: true },
      { pseudonym: 'P10', area: null, panel: true },
    ]);
    const { files } = await setImportPattern(world, who, study, id, { pattern: PATTERN, means });
    expect(files.map(({ participant }) => participant?.value)).toEqual([
      means.participant?.[1],
      means.participant?.[1],
      means.participant?.[10],
      means.participant?.[10],
    ]);
    expect(files.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain(
      'unknown-participant',
    );
    undo(world, who, open);
    expect(tablesOf(open.db)).toEqual(empty);
    expect(await importUnderReview(world, who, study, id)).toMatchObject({
      files: files.map(() => ({ participant: { value: null }, open: ['participant'] })),
    });
    const reading = await readImportNames(world, who, study, id, { pattern: PATTERN, means });
    expect(reading.values.slice(0, 2)).toMatchObject([
      { raw: '1', means: null },
      { raw: '10', means: null },
    ]);
    expect((await keepImport(world, who, study, id, { incomplete: true })).kept).toHaveLength(4);
  });

  test('that is broken or never ends is told in words', async () => {
    const { world, who, study } = testStudy();
    const { id } = await startImport(world, who, study, [file(`${'a'.repeat(40)}.md`)]);
    const problem = async (pattern: string) =>
      (await readImportNames(world, who, study, id, { pattern, means: {} })).problem?.message;
    expect(await problem('P(?<wave>\\d+')).toContain('never closed');
    expect(await problem('(?<person>.)')).toContain('“person”');
    expect(await problem('(?<wave>(a+)+)!')).toContain('too long');
    expect(await problem(PATTERN)).toBeUndefined();
  });
});

describe('a review that goes on', { timeout: 30_000 }, () => {
  test('takes a file that was sent before only once, and tells only what changed', async () => {
    const { world, who, study } = testStudy();
    const { id, rev, files } = await startImport(world, who, study, [file('one.md'), file('two.md')]);
    const again = await addImportFiles(world, who, study, id, [file('one.md')]);
    expect(again.files.map(({ id: one }) => one)).toEqual([files[0]?.id]);
    expect(await importNews(world, who, study, id, rev)).toMatchObject({ rev, files: [], order: null });
    chooseInImport(world, who, study, id, files[1]?.id ?? '', { title: 'The second' });
    const news = await importNews(world, who, study, id, rev);
    expect(news.files.map(({ title }) => title)).toEqual(['The second']);
  });

  test('never lets two people overwrite each other in silence', async () => {
    const { world, who, study, open } = testStudy();
    const dan = another(who, 'Dan');
    const [north, south] = listAreas(open.db);
    const { id, rev, files } = await startImport(world, who, study, [file('one.md'), file('two.md')]);
    const [one, two] = files;
    if (!one || !two || !north || !south) throw new Error('Nothing came in.');
    chooseInImport(world, dan, study, id, one.id, { area: north.id });
    expect(() => chooseInImport(world, who, study, id, one.id, { area: south.id }, rev)).toThrow(
      /^Dan has chosen another area/,
    );
    // Another value of the same file is nobody's conflict, and whoever saw it may choose otherwise.
    chooseInImport(world, who, study, id, one.id, { title: 'One' }, rev);
    const many = await chooseManyInImport(
      world,
      who,
      study,
      id,
      [one, two].map((each) => ({ id: each.id, choices: { area: south.id } })),
      rev,
    );
    expect(many.refused.map((refused) => refused.file)).toEqual([one.id]);
    expect(many.files.map(({ area }) => area?.value)).toEqual([north.id, south.id]);
    const seen = (await importUnderReview(world, who, study, id)).rev;
    expect(chooseInImport(world, who, study, id, one.id, { area: south.id }, seen).area?.value).toBe(
      south.id,
    );
  });

  test('waits seven days after its last change, and then leaves nothing', async () => {
    const { world, who, study, open } = testStudy();
    const { id } = await startImport(world, who, study, [file('one.md')]);
    const [waits] = openImports(world, who, study);
    expect(waits).toMatchObject({ id, files: 1, toGo: 0, failed: 0, by: who.account.name });
    const later = { ...world, now: () => new Date(Date.parse(waits?.until ?? '') + 1).toISOString() };
    expect(openImports(later, who, study)).toEqual([]);
    expect(all(open.originals(), 'SELECT hash FROM original')).toEqual([]);
  });

  test('cancelled while files are on their way leaves nothing of those that come after', async () => {
    const { world, who, study, open } = testStudy();
    const { id } = await startImport(world, who, study, [file('one.md')], { wait: false });
    const coming = addImportFiles(world, who, study, id, [file('two.md'), file('three.md')]);
    cancelImport(world, who, study, id);
    await expect(coming).rejects.toThrow('no such import');
    expect(all(open.originals(), 'SELECT hash FROM original')).toEqual([]);
  });
});

describe('keeping', { timeout: 30_000 }, () => {
  const many = Array.from({ length: 12 }, (_, at) => file(`${at}.md`, `matter ${'x'.repeat(at + 1)}`));

  test('stopped takes back what it kept, and the review is as it was', async () => {
    const { world, who, study } = testStudy();
    const { id } = await startImport(world, who, study, many);
    const kept = keepImport(world, who, study, id, { incomplete: true });
    const refused = expect(kept).rejects.toThrow('Keeping was stopped');
    const under = await importUnderReview(world, who, study, id);
    expect(under.keeping?.of).toBe(many.length);
    await stopKeeping(world, who, study, id);
    await refused;
    expect(sources(world, who, study)).toEqual([]);
    const after = await importUnderReview(world, who, study, id);
    expect(after.keeping).toBeNull();
    expect(after.files.every(({ state }) => state === 'read')).toBe(true);
    expect((await keepImport(world, who, study, id, { incomplete: true })).kept).toHaveLength(many.length);
  });

  test('that was cut off goes on counting where it stood', async () => {
    const { world, who, study, open } = testStudy();
    const { id, files } = await startImport(world, who, study, many);
    await keepImport(world, who, study, id, {
      files: files.slice(0, 5).map((one) => one.id),
      incomplete: true,
    });
    endImport(open.originals(), id, null);
    const kept = keepImport(world, who, study, id, { incomplete: true });
    const look = async () => (await importUnderReview(world, who, study, id)).keeping;
    let keeping = await look();
    while (keeping?.of === 0) {
      // What is compared is told by a thread, which is heard only between two looks.
      await setImmediate();
      keeping = await look();
    }
    expect(keeping?.of).toBe(many.length);
    expect(keeping?.done).toBeGreaterThanOrEqual(5);
    await kept;
  });

  test('is over for the list of unfinished imports once nothing ticked is left, until it is undone', async () => {
    const { world, who, study, open } = testStudy();
    const { id } = await startImport(world, who, study, many);
    await keepImport(world, who, study, id, { incomplete: true });
    expect(openImports(world, who, study)).toEqual([]);
    undo(world, who, open);
    await importUnderReview(world, who, study, id);
    expect(openImports(world, who, study)).toHaveLength(1);
  });
});
