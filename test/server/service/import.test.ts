import { describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { cancelImport, type GivenFile, importUnderReview, startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { peekIntoImport } from '#server/service/import-peek.ts';
import { sources } from '#server/service/source.ts';
import { redo, undo } from '#server/service/undo.ts';
import { findFile, setFile } from '#server/store/originals/import.ts';
import { UNNAMED } from '#shared/import/unnamed.ts';
import { testStudy } from '#test/support/study.ts';

const ALL = { incomplete: true };
const file = (fileName: string, words: string): GivenFile => ({
  fileName,
  bytes: new TextEncoder().encode(
    `**INT:** What changed in ${words}?\n\n**P:** In ${words} the ${words} van came.\n`,
  ),
});
const FILES = ['August', 'September', 'October'].map((month) => file(`${month} 2020.md`, month));

describe('an import', { timeout: 30_000 }, () => {
  test('kept twice at once is kept once', async () => {
    const { world, who, study } = testStudy();
    const { id } = await startImport(world, who, study, FILES);
    const [first, again] = await Promise.all([
      keepImport(world, who, study, id, ALL),
      keepImport(world, who, study, id, ALL),
    ]);
    expect(sources(world, who, study)).toHaveLength(FILES.length);
    expect(again.kept).toEqual(first.kept);
  });

  test('of a file that another review brought in meanwhile keeps no second copy, ticked or not', async () => {
    const { world, who, study } = testStudy();
    const mine = await startImport(world, who, study, FILES);
    const theirs = await startImport(world, who, study, FILES.slice(0, 1));
    await keepImport(world, who, study, theirs.id, ALL);
    const { kept, skipped } = await keepImport(world, who, study, mine.id, {
      ...ALL,
      files: mine.files.map(({ id }) => id),
    });
    expect(kept).toHaveLength(2);
    expect(skipped.map(({ reason }) => reason)).toEqual([expect.stringContaining('the same file as')]);
    expect(sources(world, who, study)).toHaveLength(FILES.length);
    const [shown] = (await importUnderReview(world, who, study, mine.id)).files;
    expect(shown).toMatchObject({ state: 'read', keep: false, duplicate: { is: 'same-file' } });
  });

  test('of the same files as another is kept once, though both are kept at the same time', async () => {
    const { world, who, other, study } = testStudy();
    const reviews = [
      await startImport(world, who, study, FILES),
      await startImport(world, other, study, FILES),
    ];
    const answers = await Promise.all(
      reviews.map(({ id }, at) => keepImport(world, at === 0 ? who : other, study, id, ALL)),
    );
    expect(answers.flatMap(({ kept }) => kept)).toHaveLength(FILES.length);
    expect(sources(world, who, study)).toHaveLength(FILES.length);
  });

  test('cut off after a source was kept and before that was noted keeps it once, even after an undo', async () => {
    const { world, who, study, open } = testStudy();
    const { id } = await startImport(world, who, study, FILES.slice(0, 1));
    const { kept } = await keepImport(world, who, study, id, ALL);
    const row = findFile(open.originals(), id, kept[0]?.file ?? '');
    if (!row) throw new Error('The file is gone.');
    setFile(open.originals(), row.id, { ...row, state: 'read', source_id: null });
    expect((await keepImport(world, who, study, id, ALL)).kept).toEqual(kept);
    expect(sources(world, who, study)).toHaveLength(1);
    undo(world, who, open);
    expect((await keepImport(world, who, study, id, ALL)).kept).toHaveLength(1);
    expect(sources(world, who, study)).toHaveLength(1);
    expect(check(world, who).problems).toEqual([]);
  });

  test('of captions without speakers is of one person once somebody says so, and counts', async () => {
    const { world, who, study } = testStudy();
    const captions = `WEBVTT\n\n00:01.000 --> 00:04.000\nThe van came on a Monday.\n\n00:09.000 --> 00:12.000\nAnd nobody asked who paid.\n`;
    const given = { fileName: 'August 2020.vtt', bytes: new TextEncoder().encode(captions) };
    const { id, files } = await startImport(world, who, study, [given]);
    expect(files[0]).toMatchObject({ participantWords: 0, speakers: [{ label: UNNAMED, role: 'unknown' }] });
    const row = files[0]?.id ?? '';
    const chosen = chooseInImport(world, who, study, id, row, {
      speakers: { [UNNAMED]: { role: 'participant', participant: null } },
    });
    expect(chosen.participantWords).toBe(chosen.words);
    expect(chosen.warnings).toEqual([]);
    expect(peekIntoImport(world, who, study, id, row).turns.map(({ role }) => role)).not.toContain('unknown');
    await keepImport(world, who, study, id, ALL);
    const [kept] = sources(world, who, study);
    expect(kept).toMatchObject({
      participantWords: chosen.words,
      speakers: { P: { role: 'participant', participant: null } },
    });
  });

  test('cancelled while it is read is gone at once, and reading ends', async () => {
    const { world, who, study } = testStudy();
    const { id } = await startImport(world, who, study, FILES, { wait: false });
    cancelImport(world, who, study, id);
    await expect(importUnderReview(world, who, study, id)).rejects.toThrow('no such import');
    const next = await startImport(world, who, study, FILES);
    expect(next.files.map(({ state }) => state)).toEqual(['read', 'read', 'read']);
  });

  test('that breaks while it is read says so at the next look, and goes on at the one after', async () => {
    const { world, who, study, open } = testStudy();
    const originals = open.originals();
    originals.exec(
      `CREATE TRIGGER full BEFORE UPDATE ON import_file BEGIN SELECT RAISE(ABORT, 'disk is full'); END`,
    );
    await expect(startImport(world, who, study, FILES)).rejects.toThrow('disk is full');
    const { id } = originals.prepare('SELECT id FROM import').get() as { id: string };
    await expect(importUnderReview(world, who, study, id)).rejects.toThrow('disk is full');
    originals.exec('DROP TRIGGER full');
    expect((await importUnderReview(world, who, study, id)).files).toHaveLength(FILES.length);
    await expect
      .poll(async () => (await importUnderReview(world, who, study, id)).files.map(({ state }) => state), {
        timeout: 20_000,
      })
      .toEqual(['read', 'read', 'read']);
  });

  test('keeps the bytes of a source whose import was undone, for its redo', async () => {
    const { world, who, study, open } = testStudy();
    const { id } = await startImport(world, who, study, FILES);
    await keepImport(world, who, study, id, ALL);
    undo(world, who, open);
    cancelImport(world, who, study, id);
    redo(world, who, open);
    expect(sources(world, who, study)).toHaveLength(FILES.length);
    expect(check(world, who).problems).toEqual([]);
  });

  test('marks a near-duplicate of a file kept before, and never one of a duplicate', async () => {
    const { world, who, study } = testStudy();
    const twin = (name: string) => file(name, 'November');
    const { id, files } = await startImport(world, who, study, [
      twin('one.md'),
      twin('two.md'),
      twin('three.md'),
    ]);
    const near = files.filter(({ duplicate }) => duplicate !== null);
    const primary = files.find(({ duplicate }) => duplicate === null);
    await keepImport(world, who, study, id, { ...ALL, files: [primary?.id ?? ''] });
    for (const { id: one } of near) chooseInImport(world, who, study, id, one, { duplicate: 'duplicate' });
    await keepImport(world, who, study, id, { ...ALL, files: near.map(({ id: one }) => one) });
    const kept = sources(world, who, study);
    const main = kept.find(({ duplicateOf }) => duplicateOf === null);
    expect(kept.map(({ duplicateOf }) => duplicateOf).filter((one) => one !== null)).toEqual([
      main?.id,
      main?.id,
    ]);
  });
});
