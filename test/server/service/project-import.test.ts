import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addName } from '#server/service/dictionary.ts';
import { exportStudy, studyContentOf } from '#server/service/export.ts';
import { addParticipant } from '#server/service/participant.ts';
import {
  cancelProject,
  chooseInProject,
  projectUnderReview,
  startProject,
} from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import { projectsAwaited, projectsOf } from '#server/service/project-list.ts';
import { changeSource, source, sources, trashSource } from '#server/service/source.ts';
import { studies } from '#server/service/study.ts';
import { emptyTrash, trash } from '#server/service/trash.ts';
import { undo } from '#server/service/undo.ts';
import { previewWithdrawal, withdraw } from '#server/service/withdrawal.ts';
import type { Who } from '#server/service/world.ts';
import { findOriginal } from '#server/store/originals/import.ts';
import { listProjects } from '#server/store/originals/project.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import type { CoderId } from '#shared/ids.ts';
import type { ProjectReview } from '#shared/import/project.ts';
import { member } from '#test/support/accounts.ts';
import { filesHolding } from '#test/support/bytes.ts';
import { habits, laidDown, packed, packedAs } from '#test/support/refi.ts';
import { expectUndoable, type TestStudy, testStudy } from '#test/support/study.ts';
import { type TestWorld, testWorld } from '#test/support/world.ts';

const id = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;

/** A project of one code and one text with some of its words coded, each [guid, start, end]. */
function project(
  text: string,
  {
    coded = [] as [number, number, number][],
    user = id(90),
    origin = 'A tool 1',
    rest = '',
    title = 'Vans',
    name = 'First visit',
  } = {},
): Uint8Array {
  const selections = coded
    .map(
      ([guid, start, end]) =>
        `<PlainTextSelection guid="${id(guid)}" startPosition="${start}" endPosition="${end}"><Coding guid="${id(guid + 1000)}" creatingUser="${user}"><CodeRef targetGUID="${id(1)}"/></Coding></PlainTextSelection>`,
    )
    .join('');
  return packed({
    'project.qde': `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="A project" origin="${origin}"><Users><User guid="${user}" name="Mira Sandhu"/></Users><CodeBook><Codes><Code guid="${id(1)}" name="${title}" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${id(10)}" name="${name}" plainTextPath="internal://${id(10)}.txt">${selections}</TextSource></Sources>${rest}</Project>`,
    [`sources/${id(10)}.txt`]: text,
  });
}

const started = ({ world, who, folder }: TestWorld, into: string | null, bytes: Uint8Array) =>
  startProject(world, who, into, [laidDown(folder, 'a.qdpx', bytes)]);

/** Brings a file in and keeps it, as it stands. */
async function brought(study: TestWorld, into: string | null, bytes: Uint8Array) {
  const { id: found, study: of } = await started(study, into, bytes);
  return keepProject(study.world, study.who, of, found, { incomplete: true });
}

/** Brings a file in as a new study, with all that it states of areas, months and people. */
async function accepted(made: TestWorld, bytes: Uint8Array) {
  const { id: found, study, review } = await started(made, null, bytes);
  const groupings = Object.fromEntries(
    (review?.groupings ?? []).flatMap(({ key, guess: as, month, isStated }) =>
      isStated ? [[key, { as, ...(month !== null && { month }) }] as const] : [],
    ),
  );
  await chooseInProject(made.world, made.who, study, found, { groupings });
  return keepProject(made.world, made.who, study, found, { incomplete: true });
}

const projectOf = async ({ world, who }: TestWorld, study: string): Promise<Uint8Array> => {
  const { content } = await exportStudy(world, who, study, { format: 'qdpx' });
  if (!(content instanceof Uint8Array)) throw new Error('A project is one file.');
  return content;
};

const codedIn = ({ world, who }: TestWorld, study: string) => {
  const { codings, themes } = studyContentOf(world, who, study);
  const titles = new Map(themes.map((theme) => [theme.id, theme.title]));
  return codings.map(({ text, theme }) => `${titles.get(theme)}: ${text}`).sort();
};

const counts = (added: Record<string, number>) =>
  Object.fromEntries(Object.entries(added).filter(([, n]) => n > 0));

describe('a project of another program', () => {
  test('gives the same passages under the same themes, whichever of six programs counted them', async () => {
    const made = testWorld();
    const all: string[][] = [];
    for (const habit of habits) all.push(codedIn(made, (await brought(made, null, packedAs(habit))).study));
    const [first, ...others] = all;
    expect(first).toContain('Less paper: the café stayed open');
    expect(first).toHaveLength(7);
    for (const other of others) expect(other).toEqual(first);
  }, 60_000);

  test('leaves again as a project that comes back the same, byte for byte, with the ids of its first file', async () => {
    const [here, there] = [testWorld(), testWorld()];
    for (const habit of habits) {
      const { study } = await accepted(here, packedAs(habit));
      const once = await projectOf(here, study);
      const back = await accepted(there, once);
      expect(await projectOf(there, back.study)).toEqual(once);
      const ids = ({ codings, themes }: ReturnType<typeof studyContentOf>) =>
        [...codings, ...themes].map((one) => one.id).sort();
      expect(ids(studyContentOf(there.world, there.who, back.study))).toEqual(
        ids(studyContentOf(here.world, here.who, study)),
      );
    }
  }, 60_000);

  test('is told before anything is kept, and nothing of it becomes area, month or person by itself', async () => {
    const made = testWorld();
    const found = await started(made, null, packedAs('nvivo-windows'));
    expect(studies(made.world, made.who)).toEqual([]);
    const review = found.review as ProjectReview;
    expect(found).toMatchObject({ state: 'read', isNew: true });
    expect(review.groupings).toMatchObject([{ name: 'P1', guess: 'participant', sources: 2, choice: null }]);
    expect(Object.fromEntries(review.brings.map(({ what, planned }) => [what, planned]))).toMatchObject({
      participants: 0,
      sources: 2,
      codings: 7,
    });
    const chosen = await chooseInProject(made.world, made.who, found.study, found.id, {
      groupings: { [review.groupings[0]?.key ?? '']: { as: 'participant' } },
      title: 'Visits',
    });
    expect(chosen.review?.brings.find(({ what }) => what === 'participants')).toMatchObject({ planned: 1 });
    const { study } = keepProject(made.world, made.who, found.study, found.id);
    const { participants, sources: kept, study: named } = studyContentOf(made.world, made.who, study);
    expect([named.title, participants.map(({ pseudonym }) => pseudonym)]).toEqual(['Visits', ['P1']]);
    expect(kept.map((one) => one.participants)).toEqual([[participants[0]?.id], [participants[0]?.id]]);
  });

  test('says where names of the dictionary would come in with it', async () => {
    const made = testStudy();
    const { world, who, study } = made;
    addName(world, who, study, { kind: 'person', names: ['Ann Orde'], replacement: '[officer]' });
    const { review } = await started(made, study, project('Then Ann Orde came.'));
    expect(review?.warnings).toMatchObject([
      { code: 'names', message: expect.stringContaining('1 of its 1') },
    ]);
  });

  test('comes into a study as one deed, and a second time brings nothing and leaves no line', async () => {
    const made = testStudy();
    const { id: found, study } = await started(made, made.study, packedAs('maxqda'));
    expectUndoable(made, () => keepProject(made.world, made.who, study, found));
    const line = lastNumber(made.open.db);
    const again = await started(made, made.study, packedAs('maxqda'));
    expect(again.review?.brings.every(({ planned, known }) => planned === known)).toBe(true);
    expect(counts(keepProject(made.world, made.who, study, again.id).added)).toEqual({});
    expect(lastNumber(made.open.db)).toBe(line);
  });

  test('whose keeping was undone can be kept again, and is known from then on', async () => {
    const made = testStudy();
    const bytes = packedAs('maxqda');
    const first = await brought(made, made.study, bytes);
    const coded = codedIn(made, made.study);
    undo(made.world, made.who, made.open);
    const [row] = listProjects(made.open.originals());
    expect(projectUnderReview(made.world, made.who, made.study, row?.id ?? '').state).toBe('read');
    expect((await brought(made, made.study, bytes)).added).toEqual({ ...first.added, coders: 0 });
    expect(codedIn(made, made.study)).toEqual(coded);
    expect(counts((await brought(made, made.study, bytes)).added)).toEqual({});
  });

  test('takes areas, months and people of the study for its own where it calls them the same', async () => {
    const made = testStudy();
    const sets = `<Sets><Set guid="${id(50)}" name="Area: north"><MemberSource targetGUID="${id(10)}"/></Set><Set guid="${id(51)}" name="Wave: 2020-09"><MemberSource targetGUID="${id(10)}"/></Set></Sets>`;
    const found = await started(made, made.study, project('The vans came.', { rest: sets }));
    await chooseInProject(made.world, made.who, made.study, found.id, {
      groupings: { [`set ${id(50)}`]: { as: 'area' }, [`set ${id(51)}`]: { as: 'wave', month: '2020-09' } },
    });
    const { added } = keepProject(made.world, made.who, made.study, found.id);
    expect(counts(added)).toEqual({ themes: 1, sources: 1 });
    const [kept] = sources(made.world, made.who, made.study, { area: 'North', wave: '2020-09' });
    expect(kept?.title).toBe('First visit');
  });

  test('leaves out what it cannot place, and asks; an answer is kept with it', async () => {
    const made = testWorld();
    const text = '😀一二三四五六七八';
    const nameless = project(text, { coded: [[20, 2, 4]], origin: '', name: '' });
    const found = await started(made, null, nameless);
    expect(found.review?.texts[0]).toMatchObject({ source: 'Text without a name', begins: text });
    expect(found.review).toMatchObject({ open: ['conventions'], unplaced: [{ why: 'unclear', codings: 1 }] });
    const candidates = found.review?.texts[0]?.candidates ?? [];
    expect(candidates.map(({ samples }) => samples[0])).toEqual(expect.arrayContaining(['二三', '一二']));
    expect(() => keepProject(made.world, made.who, found.study, found.id)).toThrow(/still to be chosen/);
    const { convention } = candidates.find(({ samples }) => samples[0] === '二三') ?? { convention: '' };
    const chosen = await chooseInProject(made.world, made.who, found.study, found.id, {
      conventions: { [id(10)]: convention },
    });
    expect(chosen.review).toMatchObject({ open: [], texts: [{ by: 'person', candidates }] });
    const { study } = keepProject(made.world, made.who, found.study, found.id);
    expect(codedIn(made, study)).toEqual(['Vans: 二三']);
    // Once it is kept, the words of its file are for owners: names may be replaced in the study from then on.
    const theirs = await member(made.world, { name: 'Zofia Lem', places: [[study, 'researcher']] });
    const seenBy = (who: Who) => JSON.stringify(projectUnderReview(made.world, who, study, found.id).review);
    expect([made.who, theirs].map((who) => seenBy(who).includes('二三'))).toEqual([true, false]);
    expect((await brought(made, null, project(text, { coded: [[20, 2, 4]], origin: '' }))).leftOut).toEqual([
      '1 selection with 1 coding: how the places of their text are counted was not said.',
    ]);
  });

  test('makes nobody the author of a coding whom no person confirmed, not even by their id', async () => {
    const made = testStudy();
    const file = project('The vans came.', { coded: [[20, 4, 8]], user: made.who.account.id });
    const found = await started(made, made.study, file);
    expect(found.review?.coders).toMatchObject([
      { name: 'Mira Sandhu', coder: null, alike: [made.who.account.id] },
    ]);
    keepProject(made.world, made.who, made.study, found.id);
    const by = () => studyContentOf(made.world, made.who, made.study).codings.map(({ coder }) => coder);
    expect(by()).not.toContain(made.who.account.id);
    undo(made.world, made.who, made.open);
    const second = await started(made, made.study, file);
    const confirming = (coder: CoderId) =>
      chooseInProject(made.world, made.who, made.study, second.id, {
        coders: { [made.who.account.id]: coder },
      });
    await expect(confirming(made.other.account.id)).rejects.toThrow(/none that the project asks about/);
    await chooseInProject(made.world, made.who, made.study, second.id, {
      coders: { [made.who.account.id]: made.who.account.id },
    });
    keepProject(made.world, made.who, made.study, second.id);
    expect(by()).toEqual([made.who.account.id]);
  });
});

describe('a text that the study has with other words', () => {
  const before = project('The vans came.', { coded: [[20, 4, 8]] });
  const after = project('The vans came late.', {
    coded: [
      [20, 4, 8],
      [21, 14, 18],
    ],
  });
  const wordsOf = ({ world, who, study }: TestStudy) =>
    sources(world, who, study).map((one) => source(world, who, study, one.id).text);

  test('is asked about and never written over', async () => {
    const made = testStudy();
    await brought(made, made.study, before);
    const found = await started(made, made.study, after);
    expect(found.review).toMatchObject({
      open: ['conflicts'],
      conflicts: [{ known: 'First visit', choice: null }],
    });
    expect(() => keepProject(made.world, made.who, made.study, found.id)).toThrow(/still to be chosen/);
    const { added, leftOut } = keepProject(made.world, made.who, made.study, found.id, { incomplete: true });
    expect([counts(added), leftOut.length]).toEqual([{}, 2]);
    expect(wordsOf(made)).toEqual(['The vans came.']);
  });

  test('is kept beside it where a person says so, once', async () => {
    const made = testStudy();
    await brought(made, made.study, before);
    const found = await started(made, made.study, after);
    await chooseInProject(made.world, made.who, made.study, found.id, { conflicts: { [id(10)]: 'apart' } });
    expect(counts(keepProject(made.world, made.who, made.study, found.id).added)).toEqual({
      sources: 1,
      codings: 2,
    });
    expect(wordsOf(made).sort()).toEqual(['The vans came late.', 'The vans came.']);
    expect(counts((await brought(made, made.study, after)).added)).toEqual({});
    expect(counts((await brought(made, made.study, before)).added)).toEqual({});
  });

  test('of the same words brings what was coded since', async () => {
    const made = testStudy();
    await brought(made, made.study, before);
    const more = project('The vans came.', {
      coded: [
        [20, 4, 8],
        [21, 9, 13],
      ],
    });
    expect(counts((await brought(made, made.study, more)).added)).toEqual({ codings: 1 });
    expect(codedIn(made, made.study)).toEqual(['Vans: came', 'Vans: vans']);
  });
});

describe('the file of a project', () => {
  test('stays beside the study byte for byte, until a source of it goes for good', async () => {
    const made = testStudy();
    const bytes = packedAs('qualcoder');
    await brought(made, made.study, bytes);
    const originals = made.open.originals();
    const [row] = listProjects(originals);
    expect(new Uint8Array(findOriginal(originals, row?.hash ?? '') ?? [])).toEqual(new Uint8Array(bytes));
    const [one] = sources(made.world, made.who, made.study);
    trashSource(made.world, made.who, made.study, one?.id ?? '', true);
    emptyTrash(made.world, made.who, made.study, { size: trash(made.world, made.who, made.study).size });
    expect([listProjects(originals), findOriginal(originals, row?.hash ?? '')]).toEqual([[], undefined]);
    const file = readFileSync(made.open.file.replace('.throughline', '.originals'));
    expect(file.includes(Buffer.from(bytes).subarray(0, 200))).toBe(false);
  });

  test('goes with the words of a person who is erased, though it was kept before they were in the study', async () => {
    const made = testStudy();
    const { world, who, study } = made;
    await brought(made, study, project('The zebrafinch ate my spreadsheet on Thursday, and nobody minded.'));
    const [talk] = sources(world, who, study);
    addParticipant(world, who, study, { pseudonym: 'N-01', area: 'North' });
    changeSource(world, who, study, talk?.id ?? '', { participants: ['N-01'] });
    await started(made, study, project('Others came.'));
    await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
    const left = listProjects(made.open.originals());
    expect(left.map(({ file_name: name, state }) => [name, state])).toEqual([['a.qdpx', 'read']]);
    expect(JSON.stringify(left)).not.toContain('zebrafinch');
  });

  test('goes too where the same waits to become a study of its own, and is named where pages of it cannot be read', async () => {
    const made = testStudy();
    const { world, who, study, folder } = made;
    const theirs = project('The zebrafinch ate my spreadsheet on Thursday, and nobody minded.');
    await brought(made, study, theirs);
    await started(made, null, theirs);
    const waiting = await started(made, null, project('Others came.'));
    const scan = packed({
      'project.qde': `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Scans" origin="A tool 1"><Sources><PDFSource guid="${id(20)}" name="A scan" path="internal://${id(20)}.pdf"/></Sources></Project>`,
      [`sources/${id(20)}.pdf`]: '%PDF-1.4',
    });
    await started(made, study, scan);
    const [talk] = sources(world, who, study);
    addParticipant(world, who, study, { pseudonym: 'N-01', area: 'North' });
    changeSource(world, who, study, talk?.id ?? '', { participants: ['N-01'] });
    expect(previewWithdrawal(world, who, study, 'N-01').unread).toEqual(['a.qdpx']);
    await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
    expect(world.studies.awaited()).toEqual([waiting.study]);
    expect(filesHolding(folder, 'zebrafinch')).toEqual([]);
  });

  test('of a study still to be made that is cancelled while it is read anew is told to be gone', async () => {
    const made = testWorld();
    const { study, id: found } = await started(made, null, project('The vans came.'));
    const choosing = chooseInProject(made.world, made.who, study, found, { speakers: 'words' });
    cancelProject(made.world, made.who, study, found);
    await expect(choosing).rejects.toThrow('cancelled meanwhile');
    expect(made.world.studies.awaited()).toEqual([]);
  });

  test('is listed while it waits: in a study with who sent it, for a new study to whoever sent it alone', async () => {
    const made = testStudy();
    const { world, who, other, study } = made;
    expect(projectsOf(world, who, study)).toEqual([]);
    made.at('2021-01-22T09:00:00.000Z');
    const sent = {
      by: who.account.name,
      until: '2021-01-29T09:00:00.000Z',
      state: 'read',
      origin: 'A tool 1',
    };
    const here = await started(made, study, project('The vans came.'));
    const fresh = await started(made, null, project('Others came.'));
    expect(projectsOf(world, other, study)).toMatchObject([{ id: here.id, ...sent }]);
    expect(projectsAwaited(world, who)).toMatchObject([{ id: fresh.id, study: fresh.study, ...sent }]);
    expect(projectsAwaited(world, other)).toEqual([]);
    await keepProject(world, who, study, here.id, { incomplete: true });
    await keepProject(world, who, fresh.study, fresh.id, { incomplete: true });
    expect(projectsOf(world, who, study)).toMatchObject([{ state: 'kept', until: null }]);
    expect(projectsAwaited(world, who)).toEqual([]);
  });

  test('that nobody keeps within a week is gone', async () => {
    const made = testWorld();
    const file = project('The vans came.');
    const first = await started(made, null, file);
    made.at('2021-01-30T09:00:00.000Z');
    expect(projectsAwaited(made.world, made.who)).toEqual([]);
    await started(made, null, project('Others came.'));
    expect(() => projectUnderReview(made.world, made.who, first.study, first.id)).toThrow(/no study/);
    expect(made.world.studies.awaited()).toHaveLength(1);
  });
});
