import { describe, expect, test } from 'vitest';
import { journal } from '#server/service/journal.ts';
import { addPhase, changePhase, phases, removePhase } from '#server/service/phase.ts';
import { wave } from '#server/service/wave.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const interim = {
  title: 'Interim',
  kind: 'study' as const,
  report: 'Interim report',
  firstWave: '2020-08',
  lastWave: '2020-09',
};

describe('phases', () => {
  test('a phase names its waves by month and stands in the journal', () => {
    const { world, who, study } = testStudy();
    const added = addPhase(world, who, study, interim);
    expect(added).toMatchObject({
      position: 0,
      firstWave: wave(world, who, study, '2020-08').id,
      lastWave: wave(world, who, study, '2020-09').id,
    });
    expect(phases(world, who, study)).toEqual([added]);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({ deed: 'phase.add', ids: [added.id] });
  });

  test('a wave is in one study phase and one substantive phase at most', () => {
    const { world, who, study } = testStudy();
    addPhase(world, who, study, interim);
    expect(() => addPhase(world, who, study, { ...interim, title: 'Final' })).toThrow(
      'Interim covers some of these waves',
    );
    addPhase(world, who, study, { ...interim, title: 'Response', kind: 'substantive' });
    addPhase(world, who, study, { ...interim, title: 'Final', firstWave: '2020-10', lastWave: '2020-10' });
    expect(() => changePhase(world, who, study, 'Final', { firstWave: '2020-09' })).toThrow('covers some');
    expect(phases(world, who, study)).toHaveLength(3);
  });

  test('a phase that ends before it begins is refused', () => {
    const { world, who, study } = testStudy();
    expect(() =>
      addPhase(world, who, study, { ...interim, firstWave: '2020-10', lastWave: '2020-08' }),
    ).toThrow('comes before its first');
  });

  test('a phase that is moved pushes the others along', () => {
    const made = testStudy();
    const { world, who, study } = made;
    for (const [title, month] of [
      ['One', '2020-08'],
      ['Two', '2020-09'],
      ['Three', '2020-10'],
    ] as const)
      addPhase(world, who, study, { ...interim, title, firstWave: month, lastWave: month });
    expectUndoable(made, () => changePhase(world, who, study, 'Three', { position: 0 }));
    expect(phases(world, who, study).map(({ title, position }) => [title, position])).toEqual([
      ['Three', 0],
      ['One', 1],
      ['Two', 2],
    ]);
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => addPhase(world, who, study, interim));
    expectUndoable(made, () => changePhase(world, who, study, 'Interim', { lastWave: '2020-10' }));
    expectUndoable(made, () => removePhase(world, who, study, 'Interim'));
  });
});
