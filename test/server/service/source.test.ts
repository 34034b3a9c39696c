import { describe, expect, test } from 'vitest';
import { journal } from '#server/service/journal.ts';
import { addParticipant } from '#server/service/participant.ts';
import { addSource, changeSource, source, sources, trashSource } from '#server/service/source.ts';
import { redo, undo } from '#server/service/undo.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const SPOKEN = `**INT:** How is it going?

**P [00:12:40]:** Well – 👍 mostly.
It is quieter.
\\
And colder.

**INT:** Colder?
`;
const interview = {
  title: 'North, August',
  kind: 'interview' as const,
  area: 'North',
  wave: '2020-08',
  conductedOn: '2020-08-20',
  text: SPOKEN,
};

function withPeople() {
  const made = testStudy();
  const { id: north } = addParticipant(made.world, made.who, made.study, {
    pseudonym: 'N-01',
    area: 'North',
    panel: true,
  });
  const { id: south } = addParticipant(made.world, made.who, made.study, { pseudonym: 'S-01' });
  return { ...made, north, south };
}

describe('sources', () => {
  test('a text in the line format becomes turns whose offsets find them', () => {
    const { world, who, study } = withPeople();
    const added = addSource(world, who, study, interview);
    expect(added).toMatchObject({ words: 14, participantWords: 9, turns: 3, version: 1, form: 'transcript' });
    const view = source(world, who, study, added.id);
    expect(view.text).toBe('How is it going?\n\nWell – 👍 mostly.\nIt is quieter.\n\nAnd colder.\n\nColder?');
    expect(view.turns.map(({ start, end }) => view.text.slice(start, end))).toEqual([
      'How is it going?',
      'Well – 👍 mostly.\nIt is quieter.\n\nAnd colder.',
      'Colder?',
    ]);
    expect(view.turns[1]).toMatchObject({ speaker: 'P', role: 'participant', time: 760 });
    expect(view.speakers).toEqual({
      INT: { role: 'interviewer', participant: null },
      P: { role: 'participant', participant: null },
    });
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'source.add',
      ids: [added.id],
      summary: 'Added the source North, August',
    });
  });

  test('a text without labels is paragraphs of one unknown speaker, which count in notes and not in a transcript', () => {
    const { world, who, study } = withPeople();
    const text = 'First thing,\r\nstill the first.\r\n  \r\n\r\nSecond: thing.\r\n';
    const notes = addSource(world, who, study, { ...interview, form: 'full-notes', text });
    expect(source(world, who, study, notes.id)).toMatchObject({
      text: 'First thing,\nstill the first.\n\nSecond: thing.',
      turns: [{ speaker: null, role: 'unknown' }, { role: 'unknown' }],
      words: 7,
      participantWords: 7,
      speakers: {},
    });
    expect(changeSource(world, who, study, notes.id, { form: 'transcript' }).participantWords).toBe(0);
  });

  test.each([
    ['interview', 'transcript'],
    ['conversation', 'transcript'],
    ['exercise', 'structured'],
    ['field-note', 'summary'],
    ['reading', 'structured'],
  ] as const)('of an %s nobody says otherwise of, the form is %s', (kind, form) => {
    const { world, who, study } = withPeople();
    const added = addSource(world, who, study, { title: 'A text', kind, text: 'Words.' });
    expect(added).toMatchObject({ form, area: null, wave: null });
  });

  test('nobody is guessed: without participants there are none, and one given is the one voice', () => {
    const { world, who, study, north, south } = withPeople();
    expect(addSource(world, who, study, interview).participants).toEqual([]);
    expect(addSource(world, who, study, { ...interview, participants: ['N-01'] })).toMatchObject({
      participants: [north],
      speakers: { P: { role: 'participant', participant: north } },
    });
    const said = addSource(world, who, study, {
      ...interview,
      speakers: {
        INT: { role: 'participant', participant: 'S-01' },
        P: { role: 'interviewer', participant: null },
      },
    });
    expect(said).toMatchObject({ participants: [south], participantWords: 5 });
  });

  test('a text without words, and a reference to nothing, are refused and leave no trace', () => {
    const { world, who, study } = withPeople();
    const before = journal(world, who, study).items.length;
    expect(() => addSource(world, who, study, { ...interview, text: ' \n\n**P:** \n' })).toThrow(
      'holds no words',
    );
    expect(() => addSource(world, who, study, { ...interview, area: 'East' })).toThrow('no area');
    expect(journal(world, who, study).items).toHaveLength(before);
    expect(sources(world, who, study)).toEqual([]);
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = withPeople();
    const { world, who, study } = made;
    expectUndoable(made, () => addSource(world, who, study, { ...interview, participants: ['N-01'] }));
    expectUndoable(made, () =>
      changeSource(world, who, study, interview.title, {
        participants: ['S-01'],
        area: 'South',
        panel: true,
      }),
    );
    const [known] = sources(world, who, study);
    expectUndoable(made, () => trashSource(world, who, study, known?.id ?? '', true));
    expectUndoable(made, () => trashSource(world, who, study, known?.id ?? '', false));
  });

  test('a source undone is gone, and redone it has its words again', () => {
    const { world, who, study, open } = withPeople();
    const { id } = addSource(world, who, study, interview);
    const before = source(world, who, study, id);
    undo(world, who, open);
    expect(() => source(world, who, study, id)).toThrow('no source');
    redo(world, who, open);
    const { rev: _, ...after } = source(world, who, study, id);
    expect({ ...after, rev: before.rev }).toEqual(before);
  });

  test('the trash is apart, and a source comes back from it as it was', () => {
    const { world, who, study } = withPeople();
    const { id } = addSource(world, who, study, interview);
    trashSource(world, who, study, interview.title, true);
    expect(sources(world, who, study)).toEqual([]);
    expect(sources(world, who, study, { trashed: true }).map((kept) => kept.id)).toEqual([id]);
    expect(() => source(world, who, study, interview.title)).toThrow('no source');
    trashSource(world, who, study, id, false);
    expect(sources(world, who, study)[0]).toMatchObject({ id, trashedAt: null });
    expect(
      journal(world, who, study)
        .items.slice(-2)
        .map(({ deed }) => deed),
    ).toEqual(['source.trash', 'source.restore']);
  });

  test('sources stand by month, area and day, readings last, and can be asked for', () => {
    const { world, who, study } = withPeople();
    const add = (title: string, more: object) =>
      addSource(world, who, study, { ...interview, title, ...more });
    add('d', { kind: 'reading', area: null, wave: null, conductedOn: null });
    add('c', { wave: '2020-09' });
    add('b', { area: 'South', participants: ['S-01'] });
    add('a', {});
    const titles = (asked: object) => sources(world, who, study, asked).map(({ title }) => title);
    expect(titles({})).toEqual(['a', 'b', 'c', 'd']);
    expect(titles({ area: 'North' })).toEqual(['a', 'c']);
    expect(titles({ wave: '2020-08' })).toEqual(['a', 'b']);
    expect(titles({ kind: 'reading' })).toEqual(['d']);
    expect(titles({ participant: 'S-01' })).toEqual(['b']);
  });

  test('a duplicate points at a source that is none, and never at itself', () => {
    const { world, who, study } = withPeople();
    const first = addSource(world, who, study, interview);
    const second = addSource(world, who, study, { ...interview, title: 'Again', duplicateOf: first.id });
    expect(second.duplicateOf).toBe(first.id);
    expect(() => changeSource(world, who, study, first.id, { duplicateOf: first.id })).toThrow('itself');
    expect(() => changeSource(world, who, study, first.id, { duplicateOf: second.id })).toThrow(
      'itself marked as a duplicate',
    );
    const third = addSource(world, who, study, { ...interview, title: 'Third' });
    expect(() => changeSource(world, who, study, first.id, { duplicateOf: third.id })).toThrow(
      'Other sources',
    );
    expect(changeSource(world, who, study, second.id, { duplicateOf: null }).duplicateOf).toBe(null);
  });

  test('a stale rev is a conflict that overwrites nothing', () => {
    const { world, who, study } = withPeople();
    const { id, rev } = addSource(world, who, study, interview);
    changeSource(world, who, study, id, { title: 'Mine' });
    expect(() => changeSource(world, who, study, id, { title: 'Theirs', rev })).toThrow('Somebody changed');
    expect(() => trashSource(world, who, study, id, true, rev)).toThrow('Somebody changed');
    expect(source(world, who, study, id).title).toBe('Mine');
  });
});
