import { describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { addName } from '#server/service/dictionary.ts';
import { startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import {
  compareAgain,
  keepApart,
  likenDrafts,
  nearDifferences,
  nearDismissals,
  nearDuplicates,
} from '#server/service/near-duplicate.ts';
import { applyNames, previewNames } from '#server/service/pseudonym.ts';
import { addSource, changeSource, sources, trashSource } from '#server/service/source.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { correctText } from '#server/service/text-correction.ts';
import { emptyTrash, trash } from '#server/service/trash.ts';
import { undo } from '#server/service/undo.ts';
import { seeded, talk } from '#test/bench/row.ts';
import { expectUndoable, tablesOf, testStudy } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const random = seeded(5);
const said = (words: number) => `${talk(random, words)}.`;
const call = said(400);
const altered = call.replace(/(\w+) (\w+)\.+$/, 'quite something else.');
const other = said(300);

const file = (fileName: string, words: string) => ({
  fileName,
  bytes: new TextEncoder().encode(`INT: What changed?\n\nP: ${words}\n`),
});
const ALL = { incomplete: true };

function withSources(texts: Record<string, { text: string; form?: 'transcript' | 'summary' }>) {
  const made = testStudy();
  const { world, who, study } = made;
  const ids: Record<string, string> = {};
  for (const [at, [title, { text, form = 'transcript' }]] of Object.entries(texts).entries()) {
    made.at(`2021-02-0${at + 1}T09:00:00.000Z`);
    ids[title] = addSource(world, who, study, { title, kind: 'interview', form, text }).id;
  }
  return { ...made, ids };
}

describe('the near-duplicates of a study', { timeout: 30_000 }, () => {
  test('are what counts though another holds it, beside the one to count; a copy names the first of all', async () => {
    const { world, who, study, ids } = withSources({
      Notes: { text: call, form: 'summary' },
      Call: { text: call },
      'Call again': { text: altered },
      Apart: { text: other },
      'Both calls': { text: `${call} ${other}`, form: 'summary' },
    });
    const found = await nearDuplicates(world, who, study);
    expect(new Map(found.map(({ id, primary, reason }) => [id, [primary, reason]]))).toEqual(
      new Map([
        [ids.Notes, [ids['Both calls'], 'holds-more']],
        [ids.Call, [ids['Both calls'], 'holds-more']],
        [ids['Call again'], [ids['Both calls'], 'holds-more']],
        [ids.Apart, [ids['Both calls'], 'holds-more']],
      ]),
    );
    trashSource(world, who, study, ids['Both calls'] ?? '', true);
    const left = await nearDuplicates(world, who, study);
    expect(left.find(({ id }) => id === ids.Notes)).toMatchObject({
      primary: ids.Call,
      inPrimary: 1,
      ofPrimary: 1,
      reason: 'form',
    });
    expect(left.map(({ id }) => id)).not.toContain(ids.Apart);
  });

  test('follow every deed: a duplicate that was confirmed and a text that was corrected are none any more', async () => {
    const { world, who, study, ids } = withSources({
      Call: { text: call },
      Copy: { text: call },
      'Call again': { text: altered },
    });
    expect(await nearDuplicates(world, who, study)).toHaveLength(2);
    changeSource(world, who, study, ids.Copy ?? '', { duplicateOf: 'Call' });
    expect((await nearDuplicates(world, who, study)).map(({ id }) => id)).toEqual([ids['Call again']]);
    correctText(world, who, study, ids['Call again'] ?? '', { reason: 'Wrong file', text: other });
    expect(await nearDuplicates(world, who, study)).toEqual([]);
  });
});

describe('two sources that somebody said are two of their own', { timeout: 30_000 }, () => {
  test('are not listed again, from either side, until one gets another text or it is taken back', async () => {
    const made = withSources({
      Call: { text: call },
      'Call again': { text: altered },
      Apart: { text: other },
    });
    const { world, who, study } = made;
    const pair = { source: 'Call again', other: 'Call' };
    expectUndoable(made, () => keepApart(world, who, study, pair));
    expect(await nearDuplicates(world, who, study)).toEqual([]);
    expect(() => keepApart(world, who, study, { source: 'Call', other: 'Call again' })).toThrow(
      'known to be',
    );
    expect(() => keepApart(world, who, study, { source: 'Call', other: 'Call' })).toThrow(
      'apart from itself',
    );
    // What is said of two says nothing of a third.
    const third = addSource(world, who, study, { title: 'Third', kind: 'interview', text: altered }).id;
    expect((await nearDuplicates(world, who, study)).map(({ id }) => id)).toContain(third);
    trashSource(world, who, study, third, true);
    correctText(world, who, study, 'Call again', { reason: 'Heard again', text: `${altered} And so on.` });
    expect((await nearDuplicates(world, who, study)).map(({ id }) => id)).toHaveLength(1);
    expect(nearDismissals(world, who, study)).toEqual([]);
    undo(world, who, made.open);
    expect(await nearDuplicates(world, who, study)).toEqual([]);
    expectUndoable(made, () =>
      compareAgain(world, who, study, nearDismissals(world, who, study)[0]?.id ?? ''),
    );
    expect(await nearDuplicates(world, who, study)).toHaveLength(1);
  });

  test('stay so when names in them are replaced, in force or not', () => {
    const { world, who, study } = withSources({
      Call: { text: `${call} So said Zofia Quill.` },
      'Call again': { text: `${altered} So said Zofia Quill.` },
      Apart: { text: `${other} So said Zofia Quill.` },
    });
    keepApart(world, who, study, { source: 'Call', other: 'Call again' });
    keepApart(world, who, study, { source: 'Apart', other: 'Call' });
    correctText(world, who, study, 'Apart', { reason: 'Heard again', text: other });
    addName(world, who, study, { kind: 'person', names: ['Zofia Quill'], replacement: '[worker]' });
    applyNames(world, who, study, { places: previewNames(world, who, study).places });
    expect(nearDismissals(world, who, study)).toHaveLength(1);
    expect(check(world, who).problems).toEqual([]);
  });

  test('travel in the study folder without the trash, and go with a source for good', async () => {
    const made = withSources({ Call: { text: call }, 'Call again': { text: altered } });
    const { world, who, study, ids } = made;
    keepApart(world, who, study, { source: 'Call', other: 'Call again' });
    const files = studyFolder(world, who, study);
    const elsewhere = testWorld();
    openStudyFolder(elsewhere.world, elsewhere.who, files);
    expect(studyFolder(elsewhere.world, elsewhere.who, study)).toEqual(files);
    expect(await nearDuplicates(elsewhere.world, elsewhere.who, study)).toEqual([]);
    // Typed by hand, a pair may stand the other way round, but not twice.
    const rows = (...pairs: string[]) =>
      new Map(files).set(
        'near-dismissals.csv',
        `source,other,by,at\n${pairs.map((two) => `${two},R,2021-01-22\n`).join('')}`,
      );
    const again = testWorld();
    openStudyFolder(again.world, again.who, rows('Call again,Call'));
    expect(await nearDuplicates(again.world, again.who, study)).toEqual([]);
    const refused = testWorld();
    for (const pairs of [['Call,Call'], ['Call,Call again', 'Call again,Call']])
      expect(() => openStudyFolder(refused.world, refused.who, rows(...pairs))).toThrow(
        'near-dismissals.csv',
      );

    trashSource(world, who, study, ids.Call ?? '', true);
    expect(studyFolder(world, who, study).has('near-dismissals.csv')).toBe(false);
    emptyTrash(world, who, study, { size: trash(world, who, study).size });
    expect(check(world, who).problems).toEqual([]);
    expect(tablesOf(made.open.db).near_dismissal).toEqual([]);
  });

  test('are shown where they differ, sentence beside sentence', () => {
    const { world, who, study } = withSources({
      Call: { text: 'We decided in a day. Nobody asked whose budget it was.' },
      'Call again': { text: 'We decided in a week. Nobody asked whose budget it was.' },
    });
    expect(nearDifferences(world, who, study, { source: 'Call again', other: 'Call' })).toEqual([
      { source: 'We decided in a week.', other: 'We decided in a day.' },
    ]);
  });
});

describe('a file that the study has already', { timeout: 30_000 }, () => {
  test('is the same file by its bytes, though it was renamed and its source was corrected', async () => {
    const { world, who, study } = testStudy();
    const first = await startImport(world, who, study, [file('a.md', call)]);
    await keepImport(world, who, study, first.id, ALL);
    const [kept] = sources(world, who, study);
    correctText(world, who, study, kept?.id ?? '', { reason: 'Heard again', text: other });
    const again = await startImport(world, who, study, [file('b.md', call), file('c.md', call)]);
    expect(again.files.map(({ keep, duplicate }) => [keep, duplicate?.is, duplicate?.source])).toEqual([
      [false, 'same-file', kept?.id],
      [false, 'same-file', kept?.id],
    ]);
    expect((await keepImport(world, who, study, again.id, ALL)).kept).toEqual([]);
    expect(sources(world, who, study)).toHaveLength(1);
  });

  test('is the same text where only the file differs, and near where words do', async () => {
    const { world, who, study, ids } = withSources({ Call: { text: call } });
    const { files } = await startImport(world, who, study, [
      { fileName: 'a.txt', bytes: new TextEncoder().encode(call.replaceAll('. ', '.\r\n')) },
      { fileName: 'b.txt', bytes: new TextEncoder().encode(altered) },
    ]);
    expect(files.map(({ duplicate }) => [duplicate?.is, duplicate?.source, duplicate?.choice])).toEqual([
      ['same-text', ids.Call, 'skip'],
      ['near', ids.Call, 'skip'],
    ]);
  });

  test('is kept where it holds the source and more, and can be its next text', async () => {
    const { world, who, study, ids } = withSources({ Call: { text: call } });
    const { id, files } = await startImport(world, who, study, [file('both.md', `${call} ${other}`)]);
    expect(files[0]).toMatchObject({
      keep: true,
      duplicate: {
        is: 'holds',
        source: ids.Call,
        choice: 'own',
        sentencesShared: files[0]?.duplicate?.sentencesOf,
      },
    });
    chooseInImport(world, who, study, id, files[0]?.id ?? '', { duplicate: 'version' });
    await keepImport(world, who, study, id, ALL);
    expect(sources(world, who, study)).toMatchObject([{ id: ids.Call, version: 2 }]);
  });
});

describe('five hundred files at once', { timeout: 60_000 }, () => {
  test('are each compared with all before them, in a time that grows with their words', async () => {
    const { world, open } = testStudy();
    const texts = Array.from({ length: 500 }, (_, at) => `${said(150)} ${at}`);
    const drafts = texts.map((text, at) => ({
      id: String(at),
      read: at % 5 === 4 ? (texts[at - 3] ?? '') : text,
      same: null,
    }));
    const found = await likenDrafts(world, open, drafts);
    expect([...found].map(([id, { is, file: of }]) => [id, is, of])).toEqual(
      drafts.flatMap(({ id }, at) => (at % 5 === 4 ? [[id, 'same-text', String(at - 3)]] : [])),
    );
  });
});
