import { describe, expect, test } from 'vitest';
import { codebookEvents } from '#server/service/codebook.ts';
import { addCoding } from '#server/service/coding.ts';
import { addGroup, groups } from '#server/service/group.ts';
import { journal } from '#server/service/journal.ts';
import { addTheme, theme, themes } from '#server/service/theme.ts';
import { themePassages } from '#server/service/theme-passage.ts';
import { sortThemes } from '#server/service/theme-sort.ts';
import { sortedIn } from '#shared/theme/sorting.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

function unsorted() {
  const made = testStudy();
  const { world, who, study } = made;
  addGroup(world, who, study, { kind: null, title: 'Barriers' });
  for (const title of ['Burnout', 'Cuts'])
    addTheme(world, who, study, { title, kind: null, group: 'Barriers' });
  for (const title of ['Trust', 'Speed']) addTheme(world, who, study, { title, kind: null });
  for (const title of ['Calls', 'Meals']) addTheme(world, who, study, { title, kind: null, parent: 'Trust' });
  const told = () =>
    themes(world, who, study).map(({ title, kind, group, parent }) => ({
      title,
      kind,
      group: groups(world, who, study).find(({ id }) => id === group)?.title ?? null,
      parent: parent === null ? null : theme(world, who, study, parent).title,
    }));
  return { ...made, told, one: (title: string) => told().find((found) => found.title === title) };
}

describe('unsorted themes', () => {
  test('are given a kind in one deed, their headings with them, and an unsorted heading left empty goes', () => {
    const made = unsorted();
    const { world, who, study, one } = made;
    sortThemes(world, who, study, { themes: ['Burnout'], kind: 'threat' });
    expect(groups(world, who, study).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'threat Barriers',
      'null Barriers',
    ]);
    expectUndoable(made, () => sortThemes(world, who, study, { themes: ['Cuts', 'Speed'], kind: 'threat' }));
    expect(groups(world, who, study).map(({ kind }) => kind)).toEqual(['threat']);
    expect(one('Cuts')).toMatchObject({ kind: 'threat', group: 'Barriers' });
    expect(one('Speed')).toMatchObject({ kind: 'threat', group: null });
    expect(codebookEvents(world, who, study).slice(-2)).toMatchObject([
      { kind: 'move', before: { kind: null, group: null } },
      { kind: 'move', before: { kind: null, group: 'Barriers' } },
    ]);
    expect(journal(world, who, study).items.at(-3)?.summary).toBe('Sorted Speed, Cuts as threat');
  });

  test('take their sub-themes along, or leave them unsorted where they are sorted alone', () => {
    const made = unsorted();
    const { world, who, study, one } = made;
    expectUndoable(made, () =>
      expect(
        sortThemes(world, who, study, { themes: ['Trust'], kind: 'enabler' }).map(({ title }) => title),
      ).toHaveLength(3),
    );
    expect(one('Calls')).toMatchObject({ kind: 'enabler', parent: 'Trust' });
    sortThemes(world, who, study, { themes: ['Trust'], kind: null });
    expectUndoable(made, () =>
      sortThemes(world, who, study, { themes: ['Trust'], kind: 'change', alone: true }),
    );
    expect(one('Calls')).toMatchObject({ kind: null, parent: null });
    expect(() => sortThemes(world, who, study, { themes: ['Trust'], kind: 'change' })).toThrow(
      'sorted like that already',
    );
  });

  test('stay counted as sorted when they leave what they went along with, and undo brings them back', () => {
    const made = unsorted();
    const { world, who, study, one } = made;
    addTheme(world, who, study, { title: 'Lunch', kind: null, parent: 'Meals' });
    const sorted = () => sortedIn(themes(world, who, study), codebookEvents(world, who, study)).size;
    sortThemes(world, who, study, { themes: ['Trust'], kind: 'change' });
    expect(sorted()).toBe(4);
    expectUndoable(made, () => sortThemes(world, who, study, { themes: ['Meals'], kind: 'opportunity' }));
    expect(one('Meals')).toMatchObject({ kind: 'opportunity', parent: null });
    expect(sorted()).toBe(4);
  });
});

test('of every coded theme one passage is told, of a length that can be read at a glance', () => {
  const { world, who, study, interview, theme: add } = codedStudy();
  const trust = add('Trust grew');
  add('Speed');
  const september = interview('2020-09');
  for (const end of [3, 38, 20])
    addCoding(world, who, study, { source: september, start: 0, end, theme: trust });
  const told = themePassages(world, who, study);
  expect(told.map(({ theme: of, words }) => [of, words.length])).toEqual([[trust, 38]]);
});
