import { describe, expect, test } from 'vitest';
import { codebookEvents } from '#server/service/codebook.ts';
import { addGroup } from '#server/service/group.ts';
import { journal } from '#server/service/journal.ts';
import { addTheme, changeTheme, theme, themes } from '#server/service/theme.ts';
import { moveThemes } from '#server/service/theme-move.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

function frame() {
  const made = testStudy();
  const { world, who, study } = made;
  for (const title of ['People', 'Money']) addGroup(world, who, study, { kind: 'change', title });
  for (const title of ['A', 'B', 'C', 'D'])
    addTheme(world, who, study, { title, kind: 'change', group: 'People' });
  addTheme(world, who, study, { title: 'A1', kind: 'change', parent: 'A' });
  addTheme(world, who, study, { title: 'M', kind: 'change', group: 'Money' });
  addTheme(world, who, study, { title: 'N', kind: 'change', group: 'Money' });
  const titles = () => themes(world, who, study).map(({ title }) => title);
  return { ...made, titles };
}

describe('several themes', () => {
  test('move together to a group, in the order given, their sub-themes with them, as one deed', () => {
    const made = frame();
    const { world, who, study, titles } = made;
    expectUndoable(made, () =>
      moveThemes(world, who, study, {
        themes: ['C', 'A', 'A1'],
        group: 'Money',
        position: 1,
        note: 'Budgets',
      }),
    );
    expect(titles()).toEqual(['B', 'D', 'M', 'C', 'A', 'A1', 'N']);
    expect(theme(world, who, study, 'A1').group).toBe(theme(world, who, study, 'M').group);
    expect(codebookEvents(world, who, study).slice(-2)).toMatchObject([
      {
        kind: 'move',
        themes: [theme(world, who, study, 'C').id],
        note: 'Budgets',
        before: { group: 'People' },
      },
      { kind: 'move', themes: [theme(world, who, study, 'A').id], before: { group: 'People', parent: null } },
    ]);
    expect(journal(world, who, study).items.at(-3)?.summary).toBe('Moved C, A');
  });

  test('move within their place without an event, and under a theme', () => {
    const { world, who, study, titles } = frame();
    const before = codebookEvents(world, who, study).length;
    moveThemes(world, who, study, { themes: ['A', 'B'], position: 2 });
    expect(titles()).toEqual(['C', 'D', 'A', 'A1', 'B', 'M', 'N']);
    expect(codebookEvents(world, who, study)).toHaveLength(before);
    moveThemes(world, who, study, { themes: ['C', 'D'], parent: 'B' });
    expect(titles()).toEqual(['A', 'A1', 'B', 'C', 'D', 'M', 'N']);
    moveThemes(world, who, study, { themes: ['C', 'N'], kind: 'threat' });
    expect(themes(world, who, study).slice(-2)).toMatchObject([
      { title: 'C', kind: 'threat', group: null, parent: null },
      { title: 'N', kind: 'threat', group: null, parent: null },
    ]);
  });

  test('are refused where they would not stand side by side, or a title is taken, and nothing is moved', () => {
    const { world, who, study, titles } = frame();
    const before = titles();
    expect(() => moveThemes(world, who, study, { themes: ['A', 'M'], position: 0 })).toThrow('side by side');
    expect(() => moveThemes(world, who, study, { themes: ['B', 'A'], parent: 'A1' })).toThrow('under itself');
    addTheme(world, who, study, { title: 'B', kind: 'change', parent: 'M' });
    expect(() =>
      moveThemes(world, who, study, { themes: ['C', theme(world, who, study, 'M').id], parent: 'A' }),
    ).not.toThrow();
    expect(before).toHaveLength(7);
    const b = themes(world, who, study).find(({ title, parent }) => title === 'B' && parent === null);
    expect(() => moveThemes(world, who, study, { themes: ['D', b?.id ?? ''], parent: 'M' })).toThrow(
      'already a theme called “D” or “B” in that place',
    );
    expect(theme(world, who, study, 'D').parent).toBeNull();
  });
});

test('a title is taken once under a parent, and free under another', () => {
  const { world, who, study } = frame();
  expect(() => addTheme(world, who, study, { title: 'a1', kind: 'change', parent: 'A' })).toThrow(
    'already a theme',
  );
  addTheme(world, who, study, { title: 'A1', kind: 'change', parent: 'B' });
  addTheme(world, who, study, { title: 'B1', kind: 'change', parent: 'B' });
  expect(() => changeTheme(world, who, study, 'B1', { title: 'A1' })).toThrow('already a theme');
  expect(() => changeTheme(world, who, study, 'B1', { parent: 'A', title: 'A1' })).toThrow('already a theme');
});
