import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQdpx } from '#shared/format/refi/package.ts';
import { statedChoices } from '#shared/format/refi/plan-frame.ts';
import { planInto, type StudyAtHand } from '#shared/format/refi/plan-into.ts';
import { codebookInto } from '#shared/format/refi/plan-into-codebook.ts';
import { assertSound } from '#shared/format/study-folder/sound.ts';
import { CoderId, hashedId, ThemeId } from '#shared/ids.ts';
import { BROUGHT } from '#shared/import/project.ts';
import { acceptedPlan, bytes, contentOf, filesIn, hash, IMPORTER, NOW, planOf } from './study.ts';

const folder = (habit: string) =>
  filesIn(
    path.join(import.meta.dirname, '../../../fixtures/refi', habit),
    (name) => name !== 'expected.json',
  );
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const refs = (name: string, ...ids: number[]) =>
  ids.map((one) => `<${name} targetGUID="${id(one)}"/>`).join('');

/** A project as a foreign program writes it: `origin`, codes, one text, selections as [guid, start, end, code, rest]. */
function project(parts: { codes?: string; sources?: string; rest?: string; cases?: string }) {
  const { codes = '', sources = '', rest = '', cases = '' } = parts;
  const book = codes === '' ? '' : `<CodeBook><Codes>${codes}</Codes></CodeBook>`;
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="A project" origin="A tool 1"><Users><User guid="${id(90)}" name="Ana Reyes"/><User guid="${id(91)}" name="Mira Sandhu"/></Users>${book}${cases}${sources === '' ? '' : `<Sources>${sources}</Sources>`}${rest}</Project>`;
  return new Map([['project.qde', bytes(xml)]]);
}
const code = (number: number, name: string, inside = '', isCodable = true) =>
  `<Code guid="${id(number)}" name="${name}" isCodable="${isCodable}">${inside}</Code>`;
const source = (number: number, name: string, text: string, inside = '') =>
  `<TextSource guid="${id(number)}" name="${name}"><PlainTextContent>${text}</PlainTextContent>${inside}</TextSource>`;
const selection = (number: number, text: string, quote: string, codes: number[], rest = '') => {
  const start = text.indexOf(quote);
  const codings = codes.map(
    (one) =>
      `<Coding guid="${id(number * 100 + one)}" creatingUser="${id(91)}">${refs('CodeRef', one)}</Coding>`,
  );
  return `<PlainTextSelection guid="${id(number)}" name="${quote.replace(/\n/g, '&#10;')}" startPosition="${start}" endPosition="${start + quote.length}" creatingUser="${id(90)}" creationDateTime="2021-02-03T10:11:12">${codings.join('')}${rest}</PlainTextSelection>`;
};

const TALK = `INT: How was it?\nP: We began with vans.\nINT: And forms?\nP: Fewer forms, and later none.\nINT: None at all?\nP: None.`;

describe('a plan from a project', () => {
  test('has codes as unsorted themes in their order: headings as groups, the rest under their parents', () => {
    const codes = `${code(1, 'Work', `${code(2, 'Faster', code(3, 'At night'))}${code(4, 'Slower')}`, false)}${code(5, 'Alone')}`;
    const plan = planOf(readQdpx(project({ codes })));
    expect(plan.groups.map(({ title, kind }) => [title, kind])).toEqual([['Work', null]]);
    const shown = plan.themes.map(({ title, group, parent, kind }) => [title, group, parent, kind]);
    expect(shown).toEqual([
      ['Faster', id(1), null, null],
      ['At night', id(1), id(2), null],
      ['Slower', id(1), null, null],
      ['Alone', null, null, null],
    ]);
  });

  test('keeps who coded apart, maps them only where it was confirmed, and takes no account by its name', () => {
    const sources = source(10, 'One', 'The vans came.', selection(20, 'The vans came.', 'vans came', [1]));
    const file = readQdpx(project({ codes: code(1, 'Vans'), sources }));
    expect(planOf(file).codings.map(({ coder }) => coder)).toEqual([id(91)]);
    expect(planOf(file).coders.map(({ name, initials }) => [name, initials])).toEqual([
      ['Ana Reyes', 'AR'],
      ['Mira Sandhu', 'MS'],
    ]);
    const coders = new Map([[id(91), CoderId.parse(IMPORTER.id)]]);
    expect(planOf(file, { coders }).codings.map(({ coder }) => coder)).toEqual([IMPORTER.id]);
    expect(planOf(file).codings[0]?.createdAt).toBe('2021-02-03T10:11:12.000Z');
  });

  test('parts a transcript by its labels, cuts a passage at the questions and keeps what is said', () => {
    const passage = 'We began with vans.\nINT: And forms?\nP: Fewer forms';
    const sources = source(10, 'One', TALK, selection(20, TALK, passage, [1]));
    const file = readQdpx(project({ codes: code(1, 'Vans'), sources }));
    const plan = planOf(file);
    expect(plan.sources[0]?.turns.map(({ speaker, role }) => `${speaker} ${role}`).slice(0, 2)).toEqual([
      'INT interviewer',
      'P participant',
    ]);
    expect(plan.codings.map(({ text }) => text)).toEqual(['We began with vans.', 'Fewer forms']);
    expect(planOf(file, { speakers: 'words' }).codings.map(({ text }) => text)).toEqual([passage]);
  });

  test('loses no passage because somebody seemed to interview whose words are coded', () => {
    const sources = source(10, 'One', TALK, selection(20, TALK, 'And forms?', [1]));
    const plan = planOf(readQdpx(project({ codes: code(1, 'Forms'), sources })));
    expect(plan.codings.map(({ text }) => text)).toEqual(['And forms?']);
    expect(plan.warnings.map((warning) => warning.code)).toEqual(['coded-interviewer']);
    assertSound(contentOf(plan));
  });

  test('calls a text without a name so, each by a number of its own, and never by its guid', () => {
    const named = (number: number, name: string, words: string, path = '') =>
      source(number, name, words).replace('<TextSource', `<TextSource plainTextPath="${path}"`);
    const sources = [
      named(10, '', 'We began with vans.\nThen came forms.'),
      named(11, 'Text without a name 2', 'Said so by its author.'),
      named(
        12,
        ' ',
        'We began with bicycles, and later, when it rained, with borrowed vans.',
        `internal://${id(12)}.txt`,
      ),
      named(13, 'One', 'A first one.'),
      named(14, 'One', 'A second one.'),
    ].join('');
    const plan = planOf(readQdpx(project({ sources })));
    const names = ['Text without a name', 'Text without a name 2', 'Text without a name 3', 'One', 'One'];
    expect(plan.sources.map(({ title }) => title)).toEqual(names);
    expect(plan.texts.map(({ source, begins }) => [source, begins])).toEqual([
      ['Text without a name', 'We began with vans. Then came forms.'],
      ['Text without a name 2', null],
      ['Text without a name 3', 'We began with bicycles, and later, when it rained, with…'],
      ['One', null],
      ['One', null],
    ]);
  });

  test('puts notes where the file refers to them from, and comments beside their passages', () => {
    const text = 'The vans came. They left.';
    const sources = source(
      10,
      'One',
      text,
      `${selection(20, text, 'The vans came', [1], refs('NoteRef', 30))}${selection(21, text, 'They left', [])}${refs('NoteRef', 31)}`,
    );
    const note = (number: number, words: string) =>
      `<Note guid="${id(number)}" name="${words.slice(0, 6)}…"><PlainTextContent>${words}</PlainTextContent></Note>`;
    const notes = [30, 31, 32, 33, 34].map((number) => note(number, `Thought ${number}`)).join('');
    const plan = planOf(
      readQdpx(
        project({
          codes: code(1, 'Vans', refs('NoteRef', 32)),
          sources,
          rest: `<Notes>${notes}</Notes><Links><Link guid="${id(40)}" originGUID="${id(33)}" targetGUID="${id(21)}"/></Links>`,
        }),
      ),
    );
    expect(plan.memos.map(({ about, start, body }) => [about, start, body])).toEqual([
      ['excerpt', 0, 'Thought 30'],
      ['source', null, 'Thought 31'],
      ['theme', null, 'Thought 32'],
      ['excerpt', 15, 'Thought 33'],
      ['study', null, 'Thought 34'],
    ]);
    assertSound(contentOf(plan));
  });

  test('reads links between codes, with the method’s word for them where the file uses one', () => {
    const links = `<Links><Link guid="${id(40)}" name="is a cause of" direction="OneWay" originGUID="${id(1)}" targetGUID="${id(2)}"/><Link guid="${id(41)}" name="enables" direction="OneWay" originGUID="${id(2)}" targetGUID="${id(1)}"/><Link guid="${id(42)}" name="goes with" direction="Associative" originGUID="${id(1)}" targetGUID="${id(2)}"/></Links>`;
    const plan = planOf(readQdpx(project({ codes: `${code(1, 'A')}${code(2, 'B')}`, rest: links })));
    expect(plan.links.map(({ type, note }) => [type, note])).toEqual([
      ['leads-to', 'is a cause of'],
      ['enables', ''],
    ]);
    expect(plan.warnings.map((warning) => warning.code)).toEqual(['link']);
  });
});

describe('what a project refers to and does not hold', () => {
  test('is told with its id, and all else is kept', () => {
    const text = 'The vans came. They left.';
    const sources = source(
      10,
      'One',
      text,
      selection(20, text, 'The vans came', [1, 2], refs('NoteRef', 30)),
    );
    const sets = `<Sets><Set guid="${id(50)}" name="Wave 1">${refs('MemberSource', 10, 11)}</Set></Sets>`;
    const plan = planOf(readQdpx(project({ codes: code(1, 'Vans'), sources, rest: sets })));
    expect(plan.codings.map((coding) => coding.text)).toEqual(['The vans came']);
    expect(plan.warnings.map(({ message }) => /\((0{8}-.*)\)/.exec(message)?.[1])).toEqual([
      id(2),
      id(11),
      id(30),
    ]);
  });

  test('is told of a passage that one person coded twice with one code, which is kept once', () => {
    const text = 'The vans came. They left.';
    const twice = selection(20, text, 'The vans came', [1]) + selection(21, text, 'The vans came', [1]);
    const plan = planOf(
      readQdpx(project({ codes: code(1, 'Vans'), sources: source(10, 'One', text, twice) })),
    );
    expect(plan.codings).toHaveLength(1);
    expect(plan.warnings.map((warning) => warning.code)).toEqual(['same-coding']);
  });
});

describe('what a project says of people, places and times', () => {
  test('is only proposed: nothing of it is planned until somebody agrees', () => {
    const plan = planOf(readQdpx(folder('qualcoder')));
    expect([plan.areas, plan.waves, plan.participants]).toEqual([[], [], []]);
    expect(plan.groupings.map(({ name, guess, month }) => [name, guess, month])).toEqual([
      ['P1', 'participant', null],
      ['1', 'wave', '2020-08'],
      ['2', 'wave', '2020-11'],
      ['North', 'area', null],
    ]);
  });

  test('in file names like P2R3 is never taken by itself, and needs a month to be a wave', () => {
    const file = readQdpx(folder('qc'));
    const { groupings } = planOf(file);
    expect(groupings.map(({ name, from }) => [name, from])).toEqual([
      ['P1', 'file name'],
      ['Round 1', 'file name'],
      ['Round 2', 'file name'],
    ]);
    expect(statedChoices(groupings)).toEqual(new Map());
    const plan = planOf(file, {
      groupings: new Map([
        ['file name P1', { as: 'participant' }],
        ['file name round 2', { as: 'wave', month: '2020-11' }],
      ]),
    });
    expect(plan.participants.map(({ pseudonym }) => pseudonym)).toEqual(['P1']);
    expect(plan.waves.map(({ month, label }) => [month, label])).toEqual([['2020-11', 'Round 2']]);
    expect(plan.sources.map(({ wave }) => wave !== null)).toEqual([false, true]);
  });

  test('takes a code that is a case for its person, not for a theme', () => {
    const plan = acceptedPlan(folder('nvivo-windows'));
    expect(plan.themes.map(({ title }) => title)).not.toContain('P1');
    expect(plan.sources.map(({ participants }) => participants.length)).toEqual([1, 1]);
  });
});

describe('the same file again', () => {
  test('gives the same ids, and leaves nothing new', () => {
    for (const habit of ['nvivo-windows', 'maxqda', 'quirkos']) {
      const content = contentOf(acceptedPlan(folder(habit)));
      const plan = acceptedPlan(folder(habit), { now: `${NOW.slice(0, 4)}-12-24T10:00:00.000Z` });
      const study: StudyAtHand = {
        ...content,
        has: (what, one) => content[what].some((thing) => thing.id === one),
        sources: new Map(
          content.sources.map((one) => [one.id, { state: 'known', id: one.id, version: null }]),
        ),
        coded: new Set(),
      };
      const { plan: fresh } = planInto(plan, study, hashedId(hash));
      expect(BROUGHT.map((what) => [what, fresh[what].length])).toEqual(BROUGHT.map((what) => [what, 0]));
    }
  });
});

describe('a codebook that comes into another', () => {
  const codes = `${code(1, 'Work', `${code(2, 'Faster', code(3, 'At night'))}${code(4, 'Slower')}`, false)}${code(5, 'Alone')}`;
  const { groups, themes } = planOf(readQdpx(project({ codes })));
  const named = (title: string) => {
    const found = themes.find((theme) => theme.title === title);
    if (!found) throw new Error(`There is no ${title}.`);
    return found;
  };
  const shown = (into: ReturnType<typeof codebookInto>) =>
    into.themes.map(({ title, kind, group, parent }) => [title, kind, group, parent]);

  test('numbers a title that another theme has, and says which theme is meant from then on', () => {
    const other = { ...named('Alone'), id: ThemeId.parse(id(70)), title: 'alone' };
    const into = codebookInto({ groups, themes }, { groups: [], themes: [other] });
    expect(into.themes.map(({ title }) => title)).toEqual(['Faster', 'At night', 'Slower', 'Alone (2)']);
    const same = codebookInto({ groups, themes }, { groups: [], themes: [other] }, { byTitle: true });
    expect([same.themes.length, same.themeOf(named('Alone').id)]).toEqual([3, id(70)]);
  });

  test('puts what is new under a theme to where somebody sorted that, and means what it was merged into', () => {
    const sorted = { ...named('Faster'), kind: 'change' as const, group: null };
    const merged = { ...named('Slower'), retired: true, mergedInto: sorted.id };
    const into = codebookInto({ groups, themes }, { groups, themes: [sorted, merged] });
    expect(shown(into)).toEqual([
      ['At night', 'change', null, id(2)],
      ['Alone', null, null, null],
    ]);
    expect(into.themeOf(merged.id)).toBe(sorted.id);
  });
});
