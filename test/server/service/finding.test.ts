import { describe, expect, test } from 'vitest';
import { claimGround } from '#server/service/claim-ground.ts';
import { removeCoding } from '#server/service/coding.ts';
import {
  addFinding,
  changeFinding,
  confirmFinding,
  finding,
  findingExcerpts,
  findings,
  removeFinding,
} from '#server/service/finding.ts';
import { addReport, removeReport } from '#server/service/report.ts';
import { studyFolder } from '#server/service/study-folder.ts';
import { emptyTrash } from '#server/service/trash.ts';
import { removeWave } from '#server/service/wave.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

/** A study with one theme raised in North in August, and a finding on it. */
function claimed() {
  const made = codedStudy();
  const { world, who, study } = made;
  const trust = made.theme('Trust');
  const day = made.code('We decided in a day', trust);
  const weeks = made.code('It takes weeks again', trust, { stance: 'resolved' });
  const { id } = addFinding(world, who, study, {
    claim: 'Trust grew in both areas.',
    themes: ['Trust'],
    areas: ['North', 'South'],
    evidence: [day.id],
  });
  return { ...made, trust, day, weeks, id };
}

describe('findings', () => {
  test('name themes, areas and months by what they are called, and tell what they rest on', () => {
    const { world, who, study, trust, id } = claimed();
    const found = finding(world, who, study, id);
    expect(found).toMatchObject({
      state: 'draft',
      themes: [trust],
      restsOn: { excerpts: 1, sources: 1, people: 1 },
    });
    expect(found.areas).toHaveLength(2);
    expect(found.restsOn.areas).toEqual([found.areas[0]]);
    expect(findings(world, who, study, { theme: 'Trust' })).toHaveLength(1);
    expect(findings(world, who, study, { state: 'confirmed' })).toEqual([]);
  });

  test('a confirmed finding becomes a draft again where what was signed changes, and not for its place', () => {
    const { world, who, study, id } = claimed();
    addFinding(world, who, study, { claim: 'Another.' });
    expect(confirmFinding(world, who, study, id)).toMatchObject({ state: 'confirmed', by: who.account.id });
    expect(changeFinding(world, who, study, id, { position: 1, note: 'For chapter 2.' }).state).toBe(
      'confirmed',
    );
    expect(findings(world, who, study).map(({ claim }) => claim)).toEqual([
      'Another.',
      'Trust grew in both areas.',
    ]);
    expect(changeFinding(world, who, study, id, { claim: 'Trust grew in North.' }).state).toBe('draft');
  });

  test('the passages of their themes are offered, and those that may speak against them say why', () => {
    const { world, who, study, id } = claimed();
    expect(
      findingExcerpts(world, who, study, id).map(({ excerpt, against }) => [excerpt.text, against]),
    ).toEqual([
      ['We decided in a day', ''],
      ['It takes weeks again', 'said to be resolved'],
    ]);
  });

  test('a passage speaks for a finding or against it, and only a coding of the study does', () => {
    const { world, who, study, id, day } = claimed();
    expect(() => changeFinding(world, who, study, id, { against: [day.id] })).toThrow('not both');
    expect(() => changeFinding(world, who, study, id, { evidence: [id] })).toThrow('There is no coding');
  });

  test('two who change one finding see both versions', () => {
    const { world, who, study, id } = claimed();
    const { rev } = finding(world, who, study, id);
    changeFinding(world, who, study, id, { claim: 'Mine.', rev });
    expect(() => changeFinding(world, who, study, id, { claim: 'Theirs.', rev })).toThrow(
      expect.objectContaining({
        code: 'conflict',
        detail: expect.objectContaining({ current: expect.objectContaining({ claim: 'Mine.' }) }),
      }),
    );
  });

  test('everything done to them can be undone and redone', () => {
    const made = claimed();
    const { world, who, study, id, weeks } = made;
    expectUndoable(made, () => addFinding(world, who, study, { claim: 'New.' }));
    expectUndoable(made, () => changeFinding(world, who, study, id, { against: [weeks.id], position: 0 }));
    expectUndoable(made, () => confirmFinding(world, who, study, id));
    expectUndoable(made, () => removeFinding(world, who, study, id));
  });

  test('a coding that is removed goes out of them, and a month they claim stays', () => {
    const { world, who, study, id, day } = claimed();
    changeFinding(world, who, study, id, { waves: ['2020-10'] });
    expect(() => removeWave(world, who, study, '2020-10')).toThrow('in use');
    removeCoding(world, who, study, day.id);
    expect(finding(world, who, study, id).evidence).toEqual([]);
  });

  test('they stand without the report they were made for', () => {
    const { world, who, study, id } = claimed();
    const report = addReport(world, who, study, { title: 'Interim', phase: null });
    changeFinding(world, who, study, id, { report: 'Interim' });
    removeReport(world, who, study, report.id);
    expect(studyFolder(world, who, study).get('findings.csv')).not.toContain(report.id);
    emptyTrash(world, who, study, { size: 1 });
    expect(finding(world, who, study, id)).toMatchObject({
      report: null,
      claim: 'Trust grew in both areas.',
    });
  });
});

test('what claims are held against tells every theme by area, with the people behind it', () => {
  const { world, who, study } = claimed();
  const ground = claimGround(world, who, study);
  expect(ground).toMatchObject({ language: 'en-GB', areas: ['North', 'South'], people: 2 });
  expect(ground.themes).toMatchObject([
    {
      title: 'Trust',
      people: 1,
      areas: [
        { name: 'North', status: null },
        { name: 'South', status: null },
      ],
    },
  ]);
});
