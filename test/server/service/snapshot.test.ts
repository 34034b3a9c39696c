import { describe, expect, test } from 'vitest';
import { check } from '#server/service/check.ts';
import { freeze } from '#server/service/edition.ts';
import { addPhase, removePhase } from '#server/service/phase.ts';
import { addReport, changeReport, removeReport } from '#server/service/report.ts';
import { leavingReport } from '#server/service/report-export.ts';
import {
  previewSnapshot,
  removeSnapshot,
  restoreSnapshot,
  snapshot,
  snapshots,
  takeSnapshot,
} from '#server/service/snapshot.ts';
import { recordStatus } from '#server/service/status.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { thenAndNow } from '#server/service/then-and-now.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { emptyTrash, trash } from '#server/service/trash.ts';
import { undo } from '#server/service/undo.ts';
import { changeWave } from '#server/service/wave.ts';
import { write } from '#server/service/write.ts';
import { run } from '#server/store/database.ts';
import { CoderId } from '#shared/ids.ts';
import { reportHtml } from '#shared/report/html.ts';
import { writeSnapshot } from '#shared/snapshot/written.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

/** A phase of two months: a theme raised in August and not in September, a threat foreseen, one story confirmed. */
function interim() {
  const made = codedStudy();
  const { world, who, study } = made;
  made.theme('Speed');
  made.theme('Burnout', 'threat');
  made.code('decided in a day', 'Speed');
  made.code('takes weeks', 'Burnout', { stance: 'anticipated' });
  made.pass(made.august);
  made.pass(made.interview('2020-09'));
  for (const wave of ['2020-08', '2020-09']) changeWave(world, who, study, wave, { status: 'closed' });
  confirmTrajectory(world, who, study, {
    theme: 'Speed',
    area: 'North',
    label: 'gone-quiet',
    reason: 'Heard no more of it.',
  });
  addPhase(world, who, study, {
    title: 'Interim',
    kind: 'study',
    report: 'Interim report',
    firstWave: '2020-08',
    lastWave: '2020-09',
  });
  return made;
}

describe('a snapshot', () => {
  test('holds what stood at the end of its phase, and no word of a participant', () => {
    const { world, who, study } = interim();
    const taken = takeSnapshot(world, who, study, 'Interim');
    const { document } = snapshot(world, who, study, 'interim');
    expect(taken).toMatchObject({
      months: ['2020-08', '2020-09'],
      closed: 2,
      themes: 2,
      by: { id: who.account.id },
    });
    expect(document.themes.map(({ title }) => title)).toEqual(['Speed', 'Burnout']);
    expect(document.themes[0]?.areas[0]).toMatchObject({
      panel: 'PA',
      confirmed: { label: 'gone-quiet', reason: 'Heard no more of it.' },
    });
    expect(document.themes[1]?.areas[0]?.threat).toMatchObject({ status: 'predicted' });
    expect(document.policies.absenceWords).toBe(1000);
    expect(writeSnapshot(document)).not.toMatch(/decided in a day|takes weeks/);
  });

  test('is the same bytes whatever is done to the study later', () => {
    const { world, who, study, open, code } = interim();
    const { id, hash } = takeSnapshot(world, who, study, 'Interim');
    const before = writeSnapshot(snapshot(world, who, study, id).document);
    expect(world.hash(before)).toBe(hash);
    code('takes weeks', 'Speed');
    removePhase(world, who, study, 'Interim');
    changeWave(world, who, study, '2020-10', { status: 'closed' });
    expect(writeSnapshot(snapshot(world, who, study, 'Interim').document)).toBe(before);
    expect(() =>
      write(world, who, open, 'snapshot.take', (tx) =>
        run(tx.db, `UPDATE snapshot SET hash = 'another'`, []),
      ),
    ).toThrow('a snapshot never changes');
    expect(check(world, who).problems).toEqual([]);
  });

  test('tells what is not settled and is hindered by none of it', () => {
    const { world, who, study } = interim();
    changeWave(world, who, study, '2020-09', { status: 'open' });
    const { unsettled, stories } = previewSnapshot(world, who, study, 'Interim');
    expect(unsettled).toMatchObject({
      openWaves: [expect.any(String)],
      judgedLater: [],
      staleStories: [expect.any(Object)],
    });
    expect(stories.confirmed).toBe(1);
    expect(takeSnapshot(world, who, study, 'Interim').closed).toBe(1);
  });

  test('leaves out what was judged on months after its phase', () => {
    const { world, who, study, interview, pass } = interim();
    pass(interview('2020-10'));
    changeWave(world, who, study, '2020-10', { status: 'closed' });
    confirmTrajectory(world, who, study, { theme: 'Speed', area: 'North', label: 'raised-once' });
    recordStatus(world, who, study, {
      theme: 'Burnout',
      area: 'North',
      wave: '2020-10',
      status: 'showing',
      reason: 'They said so.',
    });
    takeSnapshot(world, who, study, 'Interim');
    const { document } = snapshot(world, who, study, 'Interim');
    expect(document.themes[0]?.areas[0]).toMatchObject({
      panel: 'PA',
      confirmed: null,
      suggested: { label: 'raised-once' },
    });
    expect(document.themes[1]?.areas[0]?.recorded).toBeNull();
    expect(document.unsettled.judgedLater).toHaveLength(1);
  });

  test('is taken, thrown away and brought back by deeds that can be undone; only its taker undoes the taking', () => {
    const made = interim();
    const { world, who, study } = made;
    expectUndoable(made, () => takeSnapshot(world, who, study, 'Interim'));
    expectUndoable(made, () => removeSnapshot(world, who, study, 'Interim'));
    expect(snapshots(world, who, study)).toEqual([]);
    const [item] = trash(world, who, study).items;
    expect(item).toMatchObject({ word: 'snapshot', title: 'Interim' });
    expectUndoable(made, () => restoreSnapshot(world, who, study, item?.id ?? ''));
    expect(() => restoreSnapshot(world, who, study, item?.id ?? '')).toThrow('not in the trash');
    expect(() =>
      undo(world, { ...who, account: { ...who.account, id: world.newId(CoderId) } }, made.open),
    ).toThrow();
    removeSnapshot(world, who, study, 'Interim');
    expect(emptyTrash(world, who, study, { size: 1 }).gone.snapshots).toBe(1);
    expect(() => snapshot(world, who, study, 'Interim')).toThrow('no snapshot');
    expect(check(world, who).problems).toEqual([]);
  });

  test('stays while a report or an edition tells what became of its claims, and the refusal names it', () => {
    const { world, who, study, at } = interim();
    takeSnapshot(world, who, study, 'Interim');
    const begun = addReport(world, who, study, {
      title: 'Final',
      audience: 'team',
      body: '::then-and-now{phase="Interim"}\n',
    });
    const remove = () => removeSnapshot(world, who, study, 'Interim');
    expect(remove).toThrow('This snapshot stays: the report “Final” tells what became of its claims.');
    freeze(world, who, study, begun.id, { name: 'First' });
    const asked = { report: begun.id, edition: 'First' };
    const before = reportHtml(leavingReport(world, who, study, asked));
    changeReport(world, who, study, begun.id, { body: 'Nothing.' });
    expect(remove).toThrow('the edition “First” of the report “Final”');
    // One taken since is another, on which nothing rests.
    at('2021-03-01T09:00:00.000Z');
    takeSnapshot(world, who, study, 'Interim');
    expect(snapshots(world, who, study)).toHaveLength(2);
    remove();
    expect(remove).toThrow('the edition “First”');
    removeReport(world, who, study, begun.id);
    remove();
    expect(reportHtml(leavingReport(world, who, study, asked))).toBe(before);
  });

  test('travels in the study folder word for word, and one that was touched is refused', () => {
    const { world, who, study } = interim();
    takeSnapshot(world, who, study, 'Interim');
    takeSnapshot(world, who, study, 'Interim');
    const files = studyFolder(world, who, study);
    const other = testWorld();
    const opened = openStudyFolder(other.world, other.who, files);
    expect(studyFolder(other.world, other.who, opened.id)).toEqual(files);
    expect(snapshots(other.world, other.who, opened.id)).toHaveLength(2);
    const [file = '', text = ''] =
      [...files].find(([name]) => /^snapshots\/interim.*\.json$/.test(name)) ?? [];
    const touched = new Map(files).set(file, text.replace('gone-quiet', 'steady'));
    expect(() => openStudyFolder(testWorld().world, other.who, touched)).toThrow(
      'not as it was when it was taken',
    );
  });

  test('is held against the study of today', () => {
    const { world, who, study, interview, pass, code } = interim();
    takeSnapshot(world, who, study, 'Interim');
    const october = interview('2020-10');
    code('decided in a day', 'Speed', { source: october });
    pass(october);
    changeWave(world, who, study, '2020-10', { status: 'closed' });
    const { claims, closedSince } = thenAndNow(world, who, study, 'interim');
    expect(closedSince).toHaveLength(1);
    const story = claims.find(({ kind, area }) => kind === 'story' && area?.name === 'North');
    expect(story).toMatchObject({
      was: { words: 'gone quiet', isConfirmed: true },
      causes: ['world'],
      unaddressed: expect.stringContaining('nobody has looked at it again'),
    });
    expect(story?.since).toContainEqual({ cause: 'world', words: 'Raised in October.' });
  });
});
