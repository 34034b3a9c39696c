import { describe, expect, test } from 'vitest';
import { addArea, areas, changeArea, removeArea } from '#server/service/area.ts';
import { journal } from '#server/service/journal.ts';
import { addStudy } from '#server/service/study.ts';
import { redo, undo } from '#server/service/undo.ts';
import { testWorld } from '#test/support/world.ts';

function withStudy() {
  const made = testWorld();
  const study = addStudy(made.world, made.who, {
    title: 'Two towns',
    areas: ['North'],
    from: '2020-08',
    to: '2020-10',
  });
  return { ...made, study: study.id, open: made.world.studies.open(study.id) };
}

describe('areas', () => {
  test('an added area stands behind the others and in the journal', () => {
    const { world, who, study } = withStudy();
    const added = addArea(world, who, study, { name: 'South' });
    expect(areas(world, who, study).map((area) => area.name)).toEqual(['North', 'South']);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'area.add',
      ids: [added.id],
      summary: 'Added the area South',
    });
  });

  test('an area moved to another place pushes the others on, and one undo takes it back', () => {
    const { world, who, study, open } = withStudy();
    addArea(world, who, study, { name: 'South' });
    addArea(world, who, study, { name: 'East' });
    expect(changeArea(world, who, study, 'East', { position: 0 }).position).toBe(0);
    const order = () => areas(world, who, study).map((area) => area.name);
    expect(order()).toEqual(['East', 'North', 'South']);
    expect(changeArea(world, who, study, 'East', { position: 99 }).position).toBe(2);
    undo(world, who, open);
    undo(world, who, open);
    expect(order()).toEqual(['North', 'South', 'East']);
  });

  test('a second area of the same name is refused, and leaves no trace', () => {
    const { world, who, study } = withStudy();
    const before = journal(world, who, study).items.length;
    expect(() => addArea(world, who, study, { name: 'north' })).toThrow('already an area');
    expect(areas(world, who, study)).toHaveLength(1);
    expect(journal(world, who, study).items).toHaveLength(before);
  });

  test('a change and a removal can be undone and redone, one after the other', () => {
    const { world, who, study, open } = withStudy();
    changeArea(world, who, study, 'North', { seat: 'council seat' });
    removeArea(world, who, study, 'North');
    expect(areas(world, who, study)).toEqual([]);
    undo(world, who, open);
    expect(areas(world, who, study)[0]?.seat).toBe('council seat');
    undo(world, who, open);
    expect(areas(world, who, study)[0]?.seat).toBe('');
    redo(world, who, open);
    redo(world, who, open);
    expect(areas(world, who, study)).toEqual([]);
    expect(() => redo(world, who, open)).toThrow('nothing to redo');
  });

  test('what somebody else built on cannot be undone, and they are named', () => {
    const { world, who, other, study, open } = withStudy();
    addArea(world, who, study, { name: 'South' });
    changeArea(world, other, study, 'South', { character: 'port city' });
    expect(() => undo(world, who, open)).toThrow('Tom Okafor has built on it');
    undo(world, other, open);
    undo(world, who, open);
    expect(areas(world, who, study).map((area) => area.name)).toEqual(['North']);
  });

  test('a write sent twice under one key is one deed', () => {
    const { world, who, study } = withStudy();
    const keyed = { ...who, key: 'a-key' };
    const first = addArea(world, keyed, study, { name: 'South' });
    expect(addArea(world, keyed, study, { name: 'South' })).toEqual(first);
    expect(areas(world, who, study)).toHaveLength(2);
  });

  test('a stale rev is a conflict that shows the area as it stands', () => {
    const { world, who, study } = withStudy();
    const [seen] = areas(world, who, study);
    changeArea(world, who, study, 'North', { seat: 'charity seat' });
    expect(() => changeArea(world, who, study, 'North', { seat: 'mine', rev: seen?.rev })).toThrow(
      'Somebody changed',
    );
  });
});
