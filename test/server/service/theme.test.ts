import { describe, expect, test } from 'vitest';
import { codebookEvents, nameVersion } from '#server/service/codebook.ts';
import { addGroup, changeGroup, groups, removeGroup } from '#server/service/group.ts';
import { journal } from '#server/service/journal.ts';
import { addLink } from '#server/service/link.ts';
import { addTheme, changeTheme, removeTheme, theme, themes } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

describe('groups', () => {
  test('stand in their order within a kind, and move', () => {
    const { world, who, study } = testStudy();
    for (const title of ['People', 'Money', 'Places']) addGroup(world, who, study, { kind: 'change', title });
    addGroup(world, who, study, { kind: 'threat', title: 'Money' });
    changeGroup(world, who, study, 'Places', { position: 0 });
    expect(titles(groups(world, who, study))).toEqual(['Places', 'People', 'Money', 'Money']);
    expect(() => changeGroup(world, who, study, 'People', { title: 'places' })).toThrow('already a group');
  });

  test('can be added, moved and removed, and every step undone and redone', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => addGroup(world, who, study, { kind: 'change', title: 'People' }));
    addGroup(world, who, study, { kind: 'change', title: 'Money' });
    expectUndoable(made, () => changeGroup(world, who, study, 'Money', { position: 0, title: 'Funds' }));
    expectUndoable(made, () => removeGroup(world, who, study, 'Funds'));
  });

  test('in use are kept', () => {
    const { world, who, study } = testStudy();
    addGroup(world, who, study, { kind: 'change', title: 'People' });
    addTheme(world, who, study, { title: 'Trust grew', kind: 'change', group: 'People' });
    expect(() => removeGroup(world, who, study, 'People')).toThrow('in use');
    expect(groups(world, who, study)).toHaveLength(1);
  });
});

describe('themes', () => {
  test('an added theme stands behind its siblings, in the journal and in the codebook’s history', () => {
    const { world, who, study } = testStudy();
    const added = addTheme(world, who, study, { title: 'Trust grew', kind: 'change' });
    expect(theme(world, who, study, 'trust-grew')).toEqual(added);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'theme.add',
      ids: [added.id],
      summary: 'Added the theme Trust grew',
    });
    expect(codebookEvents(world, who, study)).toMatchObject([
      { number: 1, kind: 'create', themes: [added.id] },
    ]);
    expect(() => addTheme(world, who, study, { title: 'trust grew', kind: 'change' })).toThrow(
      'already a theme',
    );
    expect(themes(world, who, study)).toHaveLength(1);
  });

  test('stand kind by kind, sub-themes behind their parent, and move to a place among their siblings', () => {
    const { world, who, study } = testStudy();
    addTheme(world, who, study, { title: 'Burnout', kind: 'threat' });
    for (const title of ['A', 'B', 'C']) addTheme(world, who, study, { title, kind: 'change' });
    addTheme(world, who, study, { title: 'A1', kind: 'change', parent: 'A' });
    changeTheme(world, who, study, 'C', { position: 0 });
    expect(titles(themes(world, who, study))).toEqual(['C', 'A', 'A1', 'B', 'Burnout']);
    changeTheme(world, who, study, 'A', { parent: 'B' });
    expect(titles(themes(world, who, study))).toEqual(['C', 'B', 'A', 'A1', 'Burnout']);
    expect(() => changeTheme(world, who, study, 'B', { parent: 'A1' })).toThrow('under itself');
    expect(() => addTheme(world, who, study, { title: 'X', kind: 'threat', parent: 'A' })).toThrow(
      'another kind',
    );
  });

  test('take their sub-themes along to another group', () => {
    const { world, who, study } = testStudy();
    const group = addGroup(world, who, study, { kind: 'change', title: 'People' });
    addTheme(world, who, study, { title: 'A', kind: 'change' });
    addTheme(world, who, study, { title: 'A1', kind: 'change', parent: 'A' });
    changeTheme(world, who, study, 'A', { group: 'People' });
    expect(theme(world, who, study, 'A1').group).toBe(group.id);
    expect(codebookEvents(world, who, study, 'A').at(-1)).toMatchObject({
      kind: 'move',
      before: { kind: 'change', group: null, parent: null },
    });
  });

  test('a change of kind that a link forbids is refused', () => {
    const { world, who, study } = testStudy();
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    addTheme(world, who, study, { title: 'Burnout', kind: 'threat' });
    addLink(world, who, study, { from: 'Burnout', to: 'Trust', type: 'endangers', basis: 'researcher' });
    expect(() => changeTheme(world, who, study, 'Burnout', { kind: 'opportunity' })).toThrow('links');
    addTheme(world, who, study, { title: 'Tired people', kind: 'threat' });
    changeTheme(world, who, study, 'Burnout', { parent: 'Tired people' });
    expect(() => changeTheme(world, who, study, 'Tired people', { kind: 'opportunity' })).toThrow('links');
  });

  test('a new definition of a coded theme must say what kind of change it is', () => {
    const { world, who, study, theme: make, code } = codedStudy();
    const trust = make('Trust');
    changeTheme(world, who, study, trust, { definition: 'Before any coding nothing is asked.' });
    code('We decided in a day', trust);
    expect(() => changeTheme(world, who, study, trust, { definition: 'Wider.' })).toThrow(
      'What kind of change',
    );
    changeTheme(world, who, study, trust, { definition: 'Other words.', meaning: 'same' });
    changeTheme(world, who, study, trust, { example: 'An example is no meaning.' });
    changeTheme(world, who, study, trust, { definition: 'Wider.', meaning: 'broaden', note: 'Kin too' });
    expect(codebookEvents(world, who, study)).toMatchObject([
      { kind: 'create' },
      { kind: 'rename', before: { definition: '' } },
      { kind: 'rename', before: { definition: 'Before any coding nothing is asked.' } },
      { number: 4, kind: 'broaden', note: 'Kin too', before: { definition: 'Other words.' } },
    ]);
  });

  test('every change writes its event: rename, move, broaden, narrow, shift, retire, and back', () => {
    const { world, who, study } = testStudy();
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    changeTheme(world, who, study, 'Trust', { title: 'Trust grew', kind: 'enabler' });
    changeTheme(world, who, study, 'Trust grew', { definition: 'a', meaning: 'broaden' });
    changeTheme(world, who, study, 'Trust grew', { useWhen: 'b', meaning: 'narrow' });
    changeTheme(world, who, study, 'Trust grew', { notWhen: 'c', meaning: 'shift' });
    changeTheme(world, who, study, 'Trust grew', { retired: true });
    changeTheme(world, who, study, 'Trust grew', { retired: false });
    expect(codebookEvents(world, who, study).map(({ kind }) => kind)).toEqual(
      'create rename move broaden narrow shift retire retire'.split(' '),
    );
    expect(journal(world, who, study).items.at(-1)?.summary).toBe('Brought Trust grew back');
  });

  test('a change can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme: make } = made;
    expectUndoable(made, () => make('Trust'));
    make('Speed');
    expectUndoable(made, () =>
      changeTheme(world, who, study, 'Speed', {
        title: 'Faster',
        position: 0,
        definition: 'x',
        meaning: 'shift',
      }),
    );
    expectUndoable(made, () => removeTheme(world, who, study, 'Faster'));
  });

  test('an event number taken back is never given again once something was coded under it', () => {
    const { world, who, other, study, open, theme: make, code } = codedStudy();
    const trust = make('Trust');
    const later = addTheme(world, who, study, { title: 'Later', kind: 'change' });
    code('We decided in a day', trust, {}, other);
    expect(codebookEvents(world, who, study).at(-1)?.number).toBe(2);
    undo(world, who, open);
    expect(themes(world, who, study).map(({ id }) => id)).not.toContain(later.id);
    changeTheme(world, who, study, trust, { definition: 'x', meaning: 'narrow' });
    expect(codebookEvents(world, who, study).map(({ number }) => number)).toEqual([1, 3]);
  });

  test('one that was never used is removed without a trace; a used one is kept and may be retired', () => {
    const { world, who, study, theme: make, code } = codedStudy();
    const unused = make('Unused');
    removeTheme(world, who, study, unused);
    expect(codebookEvents(world, who, study)).toEqual([]);
    const used = make('Used');
    code('We decided in a day', used);
    expect(() => removeTheme(world, who, study, used)).toThrow('in use');
    changeTheme(world, who, study, used, { retired: true });
    expect(theme(world, who, study, used).retired).toBe(true);
    expect(() => code('It takes weeks again', used)).toThrow('retired');
  });

  test('a version is a name on the codebook as it stands, once', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expect(() => nameVersion(world, who, study, 'First')).toThrow('empty');
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    expectUndoable(made, () => nameVersion(world, who, study, 'First'));
    expect(codebookEvents(world, who, study).at(-1)?.version).toBe('First');
    expect(() => nameVersion(world, who, study, 'Second')).toThrow('already called “First”');
    addTheme(world, who, study, { title: 'Speed', kind: 'change' });
    expect(() => nameVersion(world, who, study, 'first')).toThrow('already a version');
    expect(() => removeTheme(world, who, study, 'Trust')).toThrow('in use');
  });
});
