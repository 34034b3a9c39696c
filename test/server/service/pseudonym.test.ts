import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessLog } from '#server/service/access-log.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { check } from '#server/service/check.ts';
import { codings } from '#server/service/coding.ts';
import { addName, asideNames, namesLog, setNamesAside, takeNameBack } from '#server/service/dictionary.ts';
import { exportStudy } from '#server/service/export.ts';
import { startImport } from '#server/service/import.ts';
import { chooseInImport } from '#server/service/import-choose.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { journal } from '#server/service/journal.ts';
import { addMemo, memos } from '#server/service/memo.ts';
import { nameCandidates } from '#server/service/name-candidates.ts';
import { supersededText, supersededTexts } from '#server/service/originals.ts';
import { identify, participants } from '#server/service/participant.ts';
import { passes } from '#server/service/pass.ts';
import { changePolicies } from '#server/service/policies.ts';
import { applyNames, previewNames } from '#server/service/pseudonym.ts';
import { addQuote, changeQuote, quotes } from '#server/service/quote.ts';
import { addSource, source, sources, trashSource } from '#server/service/source.ts';
import { studyFolder } from '#server/service/study-folder.ts';
import { correctText, textVersions } from '#server/service/text-correction.ts';
import { unplaced } from '#server/service/text-place.ts';
import { changeTheme } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
import { codedStudy } from '#test/support/coded.ts';
import { tablesOf } from '#test/support/study.ts';

/** Every file of a folder that holds these words in any byte, as paths; capitals do not matter. */
const filesWith = (folder: string, words: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && readFileSync(file).toString('latin1').toLowerCase().includes(words);
  });

const TALK = `**INT:** Who helped?

**Orla:** Only Fennimore at the Whitcombe Trust, orla@whitcombe.org. We decided in a day.

**Orla:** I, Orla Fennimore, said so. Orla’s desk was full and “Whitcombe” was shut.
`;

/** An interview full of names, in the text, its label, title, codings, a quote, memos, an example and the journal. */
function named() {
  const made = codedStudy();
  const { world, who, study, theme, code } = made;
  const speed = theme('Speed');
  const heard = addSource(world, who, study, {
    title: 'Orla Fennimore, September',
    kind: 'interview',
    area: 'North',
    wave: '2020-09',
    participants: ['N-01'],
    speakers: { Orla: { role: 'participant', participant: 'N-01' } },
    text: TALK,
  }).id;
  const text = source(world, who, study, heard).text;
  const span = (words: string) => {
    const start = text.indexOf(words);
    return { source: heard, start, end: start + words.length };
  };
  const day = code('in a day', 'Speed', span('We decided in a day'));
  const cut = code('in a day', 'Speed', span('Trust, orla'));
  const memo = addMemo(world, { ...who, key: 'a-key', asked: 'memo' }, study, {
    about: 'excerpt',
    ...span('Orla’s desk'),
    kind: 'analytic',
    body: 'Fennimore again.',
  });
  const quote = addQuote(world, who, study, span('Orla’s desk was full'));
  changeQuote(world, who, study, quote.id, { publicText: 'Orla’s desk was full' });
  changeTheme(world, who, study, speed, { example: 'Only Fennimore' });
  made.pass(heard);
  setAssessment(world, who, study, {
    theme: speed,
    area: 'North',
    wave: '2020-09',
    state: 'confirmed',
    prominence: 2,
    excerpts: [day.id],
  });
  const person = participants(world, who, study).find(({ pseudonym }) => pseudonym === 'N-01');
  identify(world, who, study, person?.id ?? '', {
    name: 'Orla Fennimore',
    email: 'orla@whitcombe.org',
    note: '',
  });
  return { ...made, heard, day, cut, memo, quote, speed };
}

const NAMES = ['fennimore', 'orla', 'whitcombe'];
const enter = ({ world, who, study }: ReturnType<typeof named>) => {
  addName(world, who, study, {
    kind: 'person',
    names: ['Orla Fennimore', 'Orla', 'Fennimore', 'orla@whitcombe.org'],
    replacement: 'matron',
    participant: 'N-01',
  });
  addName(world, who, study, {
    kind: 'organisation',
    names: ['Whitcombe Trust', 'Whitcombe'],
    replacement: '[a housing trust]',
  });
};
const applyAll = ({ world, who, study }: ReturnType<typeof named>) => {
  const { places, written } = previewNames(world, who, study);
  return applyNames(world, who, study, { places, written: written.map(({ key }) => key) });
};

describe('names in a study', () => {
  test('are found with their reasons, and put aside once for the whole study', () => {
    const { world, who, study } = named();
    const found = nameCandidates(world, who, study);
    const told = Object.fromEntries(found.items.map(({ text, count, why }) => [text, [count, ...why]]));
    expect(told).toMatchObject({
      'orla@whitcombe.org': [1, 'email'],
      'Orla Fennimore': [1, 'identity'],
      Orla: [2, 'identity'],
      Fennimore: [1, 'identity'],
      Whitcombe: [1, 'begins'],
    });
    setNamesAside(world, who, study, ['Whitcombe']);
    expect(nameCandidates(world, who, study).items.map(({ text }) => text)).not.toContain('Whitcombe');
    expect(asideNames(world, who, study)).toMatchObject([{ key: 'whitcombe', reason: 'not a name' }]);
    takeNameBack(world, who, study, 'whitcombe');
    expect(nameCandidates(world, who, study).items.map(({ text }) => text)).toContain('Whitcombe');
  });

  test('cannot stand in two entries, nor in what stands for one', () => {
    const made = named();
    enter(made);
    const { world, who, study } = made;
    const add = (names: string[], replacement: string) => () =>
      addName(world, who, study, { kind: 'person', names, replacement });
    expect(add(['ORLA'], 'nurse')).toThrow('“ORLA” is in the dictionary already, as [matron].');
    expect(add(['Peter'], 'friend of Orla')).toThrow('holds a name of the dictionary itself');
    expect(add(['Matron'], 'nurse')).not.toThrow();
    expect(add(['a housing trust'], 'nurse')).toThrow('[a housing trust] holds a name');
  });

  test('are in no byte of the study file and in nothing that leaves once they are replaced', async () => {
    const made = named();
    const { world, who, study, folder } = made;
    enter(made);
    const studyFiles = () =>
      NAMES.flatMap((name) => filesWith(folder, name)).filter((file) => file.includes('.throughline'));
    expect(studyFiles().length).toBeGreaterThan(0);
    expect(applyAll(made)).toMatchObject({ sources: 1 });

    expect(studyFiles()).toEqual([]);
    const leaving = [
      ...studyFolder(world, who, study).values(),
      ...(await Promise.all(
        (['csv', 'json', 'md'] as const).map(async (format) =>
          String((await exportStudy(world, who, study, { format })).content),
        ),
      )),
      JSON.stringify((await exportStudy(world, who, study, { format: 'md', what: 'memos' })).content),
      JSON.stringify(journal(world, who, study).items),
      JSON.stringify(namesLog(world, who, study)),
    ]
      .join('\n')
      .toLowerCase();
    for (const name of NAMES) expect(leaving).not.toContain(name);
    expect(check(world, who).problems).toEqual([]);
    expect(nameCandidates(world, who, study)).toMatchObject({ open: 0, standing: 0 });
    expect(() => applyAll(made)).toThrow('No name of the dictionary stands in these texts.');
    expect(check(world, who).problems).toEqual([]);
  });

  test('replaced leave every coding, quote, memo, pass and judgement where it was', () => {
    const made = named();
    const { world, who, study, heard, day, cut, open } = made;
    enter(made);
    const preview = previewNames(world, who, study);
    expect(preview.sources).toHaveLength(1);
    expect(preview.sources[0]?.changed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: cut.id,
          before: 'Trust, orla',
          after: '[a housing trust], [matron]',
          look: 'edge',
        }),
        expect.objectContaining({
          word: 'quote',
          before: 'Orla’s desk was full',
          after: '[matron]’s desk was full',
          look: null,
        }),
      ]),
    );
    expect(preview.written.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
      expect.arrayContaining([
        'journal.summary',
        'memo.body',
        'quote.public_text',
        'source.title',
        'theme.example',
      ]),
    );
    applyAll(made);
    const after = source(world, who, study, heard);
    expect(after.text).toBe(
      'Who helped?\n\nOnly [matron] at the [a housing trust], [matron]. We decided in a day.\n\n' +
        'I, [matron], said so. [matron]’s desk was full and “[a housing trust]” was shut.',
    );
    expect(after.turns.map(({ speaker }) => speaker)).toEqual(['INT', 'N-01', 'N-01']);
    expect(after).toMatchObject({ title: '[matron], September', version: 2 });
    const found = codings(world, who, study, { source: heard });
    expect(found.map(({ id, text }) => [id, text])).toEqual([
      [cut.id, '[a housing trust], [matron]'],
      [day.id, 'We decided in a day'],
    ]);
    expect(quotes(world, who, study)).toMatchObject([
      {
        printed: '[matron]’s desk was full',
        brackets: [{ text: 'matron', reason: 'replace-identifier' }],
      },
    ]);
    expect(memos(world, who, study)).toMatchObject([{ body: '[matron] again.' }]);
    expect(passes(world, who, study).filter((pass) => pass.source === heard)).toMatchObject([
      { textVersion: textVersions(world, who, study, heard)[0]?.id },
    ]);
    expect(unplaced(world, who, study)).toEqual([]);
    expect(textVersions(world, who, study, heard)).toMatchObject([{ number: 2, reason: 'Names replaced' }]);
    undo(world, who, open);
    expect(source(world, who, study, heard).version).toBe(2);
  });

  test('stay readable for an owner beside the study, and for nobody else', () => {
    const made = named();
    const { world, who, other, study, heard } = made;
    enter(made);
    applyAll(made);
    expect(supersededTexts(world, who, study, heard)).toMatchObject([
      { number: 1, title: 'Orla Fennimore, September' },
    ]);
    expect(supersededText(world, who, study, heard, 1).turns[1]).toMatchObject({
      speaker: 'Orla',
      text: expect.stringContaining('Only Fennimore at the Whitcombe Trust'),
    });
    expect(accessLog(world, who, study, { what: 'original' }).items).toMatchObject([
      { about: '[matron], September, text 1' },
    ]);
    expect(() => supersededTexts(world, { ...other, as: 'member' }, study, heard)).toThrow();
  });

  test('go from earlier texts too, where what waits on them waits on', () => {
    const made = named();
    const { world, who, study, heard } = made;
    correctText(world, who, study, heard, {
      text: '**Orla:** Orla’s desk was full.\n\n**Orla:** Quite another thing.',
      reason: 'Typing',
    });
    const waiting = unplaced(world, who, study).length;
    expect(waiting).toBeGreaterThan(0);
    enter(made);
    applyAll(made);
    expect(unplaced(world, who, study)).toHaveLength(waiting);
    expect(textVersions(world, who, study, heard).map(({ number }) => number)).toEqual([3, 4]);
    expect(
      NAMES.flatMap((name) => filesWith(made.folder, name)).filter((file) => file.includes('.throughline')),
    ).toEqual([]);
    expect(check(world, who).problems).toEqual([]);
    expect(studyFolder(world, who, study).size).toBeGreaterThan(0);
  });

  test('go from sources in the trash, and from one source alone where that is asked', () => {
    const made = named();
    const { world, who, study, heard, august } = made;
    addName(world, who, study, { kind: 'place', names: ['Whitcombe'], replacement: 'a town' });
    trashSource(world, who, study, heard, true);
    const alone = previewNames(world, who, study, { source: august });
    expect(alone.sources).toEqual([]);
    const { places } = previewNames(world, who, study);
    applyNames(world, who, study, { places });
    expect(sources(world, who, study, { trashed: true }).find(({ id }) => id === heard)?.version).toBe(2);
  });

  test('of the dictionary are told of a file under review, and replaced while it is kept unless somebody says no', async () => {
    const made = named();
    enter(made);
    const { world, who, study } = made;
    const given = (fileName: string) => ({ fileName, bytes: new TextEncoder().encode(TALK) });
    const { id, files } = await startImport(world, who, study, [given('2020-10 Orla.md')]);
    expect(files[0]?.names).toEqual({ standing: 7, candidates: 0, replace: true });
    const row = files[0]?.id ?? '';
    const choices = { duplicate: 'own' as const, keep: true };
    expect(chooseInImport(world, who, study, id, row, { ...choices, names: false }).names?.replace).toBe(
      false,
    );
    chooseInImport(world, who, study, id, row, { names: true });
    const { kept } = await keepImport(world, who, study, id, { incomplete: true });
    const found = source(world, who, study, kept[0]?.source ?? '');
    expect(found.text).toContain('Only [matron] at the [a housing trust], [matron].');
    expect(JSON.stringify([found, journal(world, who, study).items.at(-1)])).not.toMatch(
      /orla|fennimore|whitcombe/iu,
    );
  });

  test('are left where two things would be called the same, and nothing else is done', () => {
    const { world, who, study, open } = named();
    for (const name of ['North', 'South'])
      addName(world, who, study, { kind: 'place', names: [name], replacement: `a town, as ${name.length}` });
    const { places, written } = previewNames(world, who, study);
    const areas = written.filter(({ table }) => table === 'area').map(({ key }) => key);
    const before = tablesOf(open.db);
    expect(() => applyNames(world, who, study, { places, written: areas })).toThrow('stands there already');
    expect(tablesOf(open.db)).toEqual(before);
  });

  test('hold exports back where the study says so, and the refusal says how many and where', async () => {
    const made = named();
    const { world, who, study } = made;
    enter(made);
    changePolicies(world, who, study, { namesHoldExports: true });
    await expect(exportStudy(world, who, study, { format: 'csv' })).rejects.toThrow(
      /names of the dictionary.* in Orla Fennimore, September/,
    );
    applyAll(made);
    await expect(exportStudy(world, who, study, { format: 'csv' })).resolves.toBeDefined();
  });
});
