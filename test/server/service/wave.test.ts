import { describe, expect, test } from 'vitest';
import { readStudy } from '#server/service/facts.ts';
import { journal } from '#server/service/journal.ts';
import { addPhase } from '#server/service/phase.ts';
import { addWave, changeWave, previewOf, removeWave, wave, waves } from '#server/service/wave.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const numbered = (list: { number: number; month: string }[]) =>
  list.map(({ number, month }) => `${number} ${month}`);

describe('waves', () => {
  test('an earlier month is added before the others, which are numbered anew', () => {
    const { world, who, study } = testStudy();
    const added = addWave(world, who, study, { month: '2020-07' });
    expect(added).toMatchObject({ number: 1, label: 'July 2020', startsOn: '2020-07-01', status: 'open' });
    expect(numbered(waves(world, who, study))).toEqual(['1 2020-07', '2 2020-08', '3 2020-09', '4 2020-10']);
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'wave.add',
      ids: [added.id],
      summary: 'Added the wave July 2020',
    });
  });

  test('closing notes the day, reopening takes it away, and the journal tells them apart', () => {
    const { world, who, study, at } = testStudy();
    at('2020-11-02T10:00:00.000Z');
    expect(changeWave(world, who, study, '2020-10', { status: 'closed' })).toMatchObject({
      status: 'closed',
      closedOn: '2020-11-02',
    });
    expect(changeWave(world, who, study, 'October 2020', { status: 'open' })).toMatchObject({
      status: 'open',
      closedOn: null,
    });
    const told = journal(world, who, study).items.slice(-2);
    expect(told.map(({ deed, summary }) => [deed, summary])).toEqual([
      ['wave.close', 'Closed the wave October 2020'],
      ['wave.open', 'Reopened the wave October 2020'],
    ]);
  });

  test('closing a closed wave keeps the day it was closed on', () => {
    const { world, who, study, at } = testStudy();
    at('2020-11-02T10:00:00.000Z');
    changeWave(world, who, study, '2020-10', { status: 'closed' });
    at('2020-12-01T10:00:00.000Z');
    expect(changeWave(world, who, study, '2020-10', { status: 'closed' }).closedOn).toBe('2020-11-02');
  });

  test('adding, changing, closing and removing can be undone and redone, and leave the tables equal', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => addWave(world, who, study, { month: '2020-07' }));
    expectUndoable(made, () => changeWave(world, who, study, '2020-09', { label: 'Round 2' }));
    expectUndoable(made, () => changeWave(world, who, study, '2020-09', { status: 'closed' }));
    expectUndoable(made, () => changeWave(world, who, study, '2020-09', { status: 'open' }));
    expectUndoable(made, () => removeWave(world, who, study, '2020-08'));
  });

  test('a second wave in a month, and a window that ends before it begins, are refused and leave no trace', () => {
    const { world, who, study } = testStudy();
    const before = journal(world, who, study).items.length;
    expect(() => addWave(world, who, study, { month: '2020-08' })).toThrow('already a wave in August 2020');
    expect(() => changeWave(world, who, study, '2020-08', { endsOn: '2020-07-01' })).toThrow(
      'comes before its first',
    );
    expect(journal(world, who, study).items).toHaveLength(before);
  });

  test('a wave that something refers to stays', () => {
    const { world, who, study } = testStudy();
    addPhase(world, who, study, {
      title: 'Interim',
      kind: 'study',
      report: '',
      firstWave: '2020-08',
      lastWave: '2020-09',
    });
    expect(() => removeWave(world, who, study, '2020-09')).toThrow('in use');
    expect(waves(world, who, study)).toHaveLength(3);
  });

  test('a stale rev is a conflict', () => {
    const { world, who, study } = testStudy();
    const { rev } = wave(world, who, study, '2020-08');
    changeWave(world, who, study, '2020-08', { label: 'One' });
    expect(() => changeWave(world, who, study, '2020-08', { label: 'Two', rev })).toThrow('Somebody changed');
  });

  test('the preview of closing a wave is what closing it does, and changes nothing by itself', () => {
    const { world, who, id: study } = sampleWorld();
    const { db } = world.studies.open(study);
    const before = readStudy(db);
    const deeds = journal(world, who, study).items.length;
    const preview = previewOf(world, who, study, '2021-01', 'closed');
    expect(journal(world, who, study).items).toHaveLength(deeds);
    expect(preview.cells).toBeGreaterThan(0);

    changeWave(world, who, study, '2021-01', { status: 'closed' });
    const after = readStudy(db);
    const inUse = new Set(after.facts.themes.flatMap(({ id, retired }) => (retired ? [] : [id])));
    const moved = after.cells.list.filter(
      (cell, at) => inUse.has(cell.theme) && cell.state !== before.cells.list[at]?.state,
    );
    expect(moved).toHaveLength(preview.cells);
    for (const { theme, area, after: then } of preview.trajectories)
      expect(
        after.trajectories.find((story) => story.theme === theme && story.area === area)?.suggested,
      ).toMatchObject({ label: then.label, firmness: then.firmness });
    expect(previewOf(world, who, study, '2021-01', 'open').cells).toBe(preview.cells);
  });
});
