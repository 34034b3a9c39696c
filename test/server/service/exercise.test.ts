import { describe, expect, test } from 'vitest';
import { addCoding } from '#server/service/coding.ts';
import {
  addExerciseRows,
  changeExerciseRow,
  exerciseRows,
  linkExercise,
  makeThemeOfCell,
  removeExerciseRow,
} from '#server/service/exercise.ts';
import { journal } from '#server/service/journal.ts';
import { addLink, links } from '#server/service/link.ts';
import { addSource, trashSource } from '#server/service/source.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

/** A study with an exercise of North, and a theme for each of its cells. */
function withExercise() {
  const made = codedStudy();
  const { world, who, study, theme } = made;
  const source = addSource(world, who, study, {
    title: 'North, exercise',
    kind: 'exercise',
    form: 'structured',
    area: 'North',
    wave: '2020-09',
    participants: ['N-01'],
    text: '**P:** Quick answers → worn out → pairs → ring round\n',
  }).id;
  const themes = {
    speed: theme('Speed'),
    fatigue: theme('Fatigue', 'threat'),
    pairs: theme('Pairs', 'opportunity'),
  };
  const rows = [
    { changeTheme: 'Speed', threatTheme: 'Fatigue', opportunityTheme: 'Pairs', step: 'Ring round' },
    { change: 'Franker talk', threat: 'Pride' },
  ];
  return { ...made, source, ...themes, rows };
}
const steps = (rows: readonly { change: string; changeTheme: string | null }[]) =>
  rows.map(({ change, changeTheme }) => change || changeTheme);

describe('an exercise', () => {
  test('is added as rows in one deed, with the month of the source it comes from', () => {
    const { world, who, study, source, rows, speed } = withExercise();
    const { items } = addExerciseRows(world, who, study, { area: 'North', source, rows });
    expect(items).toMatchObject([
      { position: 0, source, changeTheme: speed, step: 'Ring round', stepTheme: null },
      { position: 1, change: 'Franker talk', threat: 'Pride', opportunity: '' },
    ]);
    expect(new Set(items.map(({ wave }) => wave)).size).toBe(1);
    expect(items[0]?.wave).not.toBeNull();
    expect(journal(world, who, study).items.at(-1)?.summary).toBe('Added 2 rows to the exercise of North');
    expect(exerciseRows(world, who, study, { area: 'South' })).toEqual([]);
    expect(exerciseRows(world, who, study, { theme: 'Pairs' })).toHaveLength(1);
  });

  test('keeps its order while rows are moved and removed', () => {
    const { world, who, study } = withExercise();
    const { items } = addExerciseRows(world, who, study, {
      area: 'North',
      rows: ['a', 'b', 'c'].map((change) => ({ change })),
    });
    const all = () => exerciseRows(world, who, study, { area: 'North' });
    changeExerciseRow(world, who, study, items[2]?.id ?? '', { position: 0 });
    expect(steps(all())).toEqual(['c', 'a', 'b']);
    removeExerciseRow(world, who, study, items[0]?.id ?? '');
    expect(all().map(({ change, position }) => `${position} ${change}`)).toEqual(['0 c', '1 b']);
  });

  test('refuses a row that says nothing, another area’s source, and what is no exercise', () => {
    const { world, who, study, source, august, rows } = withExercise();
    expect(() => addExerciseRows(world, who, study, { area: 'North', rows: [{ change: ' ' }] })).toThrow(
      'needs a theme or words',
    );
    expect(() => addExerciseRows(world, who, study, { area: 'South', source, rows })).toThrow('another area');
    expect(() => addExerciseRows(world, who, study, { area: 'North', source: august, rows })).toThrow(
      'no exercise',
    );
    const { items } = addExerciseRows(world, who, study, { area: 'North', rows });
    expect(() =>
      changeExerciseRow(world, who, study, items[1]?.id ?? '', { change: '', threat: '' }),
    ).toThrow('needs a theme or words');
    expect(() => changeExerciseRow(world, who, study, items[1]?.id ?? '', { change: 'x', rev: 1 })).toThrow(
      'Somebody changed',
    );
  });

  test('makes the links that its rows claim, on the words of the exercise, and widens one that stands', () => {
    const { world, who, study, source, rows, speed, fatigue, pairs } = withExercise();
    const said = addCoding(world, who, study, { source, start: 0, end: 13, theme: speed });
    const other = addLink(world, who, study, {
      ...{ from: pairs, to: fatigue, type: 'addresses', basis: 'researcher', areas: ['South'] },
    });
    addExerciseRows(world, who, study, { area: 'North', source, rows });
    const done = linkExercise(world, who, study, { area: 'North' });
    expect(done.made).toMatchObject([
      { from: fatigue, to: speed, type: 'endangers', basis: 'participant', excerpts: [said.id] },
    ]);
    expect(done.widened).toMatchObject([{ id: other.id, basis: 'researcher' }]);
    expect(done.widened[0]?.areas).toHaveLength(2);
    expect(links(world, who, study)).toHaveLength(2);
    expect(() => linkExercise(world, who, study, { area: 'North' })).toThrow('no link left to make');
  });

  test('makes a theme of a cell in one deed, and the words that only named it go into it', () => {
    const { world, who, study, rows } = withExercise();
    const { items } = addExerciseRows(world, who, study, { area: 'North', rows });
    const of = { part: 'change', title: 'Franker talk', kind: 'change' } as const;
    const before = journal(world, who, study).items.length;
    const row = makeThemeOfCell(world, who, study, items[1]?.id ?? '', of);
    expect(row).toMatchObject({ change: '', threat: 'Pride' });
    expect(row.changeTheme).not.toBeNull();
    expect(journal(world, who, study).items).toHaveLength(before + 1);
    expect(() => makeThemeOfCell(world, who, study, items[0]?.id ?? '', of)).toThrow('Franker talk');
  });

  test('travels in the study folder byte for byte, without a source that is in the trash', () => {
    const { world, who, study, source, rows } = withExercise();
    addExerciseRows(world, who, study, { area: 'North', source, rows });
    const files = studyFolder(world, who, study);
    expect(files.get('exercises.csv')).toContain(
      'North,2020-09,north-exercise,0,,Speed,,Fatigue,,Pairs,Ring',
    );
    const elsewhere = testWorld();
    const { id } = openStudyFolder(elsewhere.world, elsewhere.who, files);
    expect([...studyFolder(elsewhere.world, elsewhere.who, id)].sort()).toEqual([...files].sort());
    trashSource(world, who, study, source, true);
    expect(studyFolder(world, who, study).get('exercises.csv')).toContain('North,2020-09,,0,,Speed');
    const faulty = new Map(files).set('exercises.csv', 'area,position\nNorth,0\n');
    const third = testWorld();
    expect(() => openStudyFolder(third.world, third.who, faulty)).toThrow('a row needs a theme or words');
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = withExercise();
    const { world, who, study, rows } = made;
    const asked = { area: 'North' };
    expectUndoable(made, () => addExerciseRows(world, who, study, { ...asked, rows }));
    const [first, second] = exerciseRows(world, who, study);
    expectUndoable(made, () => changeExerciseRow(world, who, study, second?.id ?? '', { position: 0 }));
    expectUndoable(made, () =>
      makeThemeOfCell(world, who, study, second?.id ?? '', {
        ...{ part: 'change', title: 'Franker talk', kind: 'change' },
      }),
    );
    expectUndoable(made, () => linkExercise(world, who, study, asked));
    expectUndoable(made, () => removeExerciseRow(world, who, study, first?.id ?? ''));
  });
});
