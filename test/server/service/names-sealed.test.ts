import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { backUp } from '#server/service/backup.ts';
import { check } from '#server/service/check.ts';
import { addName, namesLog } from '#server/service/dictionary.ts';
import { edition, freeze } from '#server/service/edition.ts';
import { previewReplacing, replaceNames } from '#server/service/names-replace.ts';
import { addPhase } from '#server/service/phase.ts';
import { applyNames } from '#server/service/pseudonym.ts';
import { addReport } from '#server/service/report.ts';
import { leavingReport, writeReport } from '#server/service/report-export.ts';
import { takeSnapshot } from '#server/service/snapshot.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { changeWave } from '#server/service/wave.ts';
import { member } from '#test/support/accounts.ts';
import { bytesHold, filesHolding } from '#test/support/bytes.ts';
import { codedStudy } from '#test/support/coded.ts';
import { testWorld } from '#test/support/world.ts';

/** A study whose reports, their frozen editions with pictures, and a snapshot name somebody; a backup was taken. */
async function frozen() {
  const made = codedStudy();
  const { world, who, study, folder, at } = made;
  made.theme('What Orla Fennimore-Featherstonehaugh of Whitcombe settled on her own');
  made.code('decided in a day', 'What Orla Fennimore-Featherstonehaugh of Whitcombe settled on her own');
  made.pass(made.august);
  for (const wave of ['2020-08', '2020-09']) changeWave(world, who, study, wave, { status: 'closed' });
  confirmTrajectory(world, who, study, {
    theme: 'What Orla Fennimore-Featherstonehaugh of Whitcombe settled on her own',
    area: 'North',
    label: 'gone-quiet',
    reason: 'Fennimore left Whitcombe & was heard no more.',
  });
  addPhase(world, who, study, {
    title: 'Interim',
    kind: 'study',
    report: 'Interim report',
    firstWave: '2020-08',
    lastWave: '2020-09',
  });
  takeSnapshot(world, who, study, 'Interim');
  const report = addReport(world, who, study, {
    title: 'Whitcombe, interim',
    kind: 'blank',
    audience: 'team',
    body: '# What Orla said\n\n::matrix{}\n\nIt held in Whitcombe.\n',
  }).id;
  freeze(world, who, study, report, { name: 'First' });
  addName(world, who, study, {
    kind: 'person',
    names: ['Orla Fennimore-Featherstonehaugh', 'Orla', 'Fennimore'],
    replacement: '[matron]',
  });
  addName(world, who, study, { kind: 'place', names: ['Whitcombe'], replacement: '[a town & port]' });
  await backUp(folder, path.join(folder, 'backups', 'old.zip'), world.now(), () => undefined);
  at('2026-12-03T09:00:00.000Z');
  return { ...made, report };
}

const NAMES = ['Fennimore', 'Featherstonehaugh', 'Orla', 'Whitcombe'];

test('names go from frozen editions, their pictures, snapshots and backups where an owner asks for it, and the edition says so', async () => {
  const made = await frozen();
  const { world, who, study, folder, report } = made;
  const preview = await previewReplacing(world, who, study);
  const sealed = preview.written.filter((one) => one.sealed).map(({ table }) => table);
  expect(sealed.sort()).toEqual(['edition', 'snapshot']);
  expect(preview.backups).toEqual(['old.zip']);

  const done = await replaceNames(world, { ...who, key: 'k', asked: 'names' }, study, {
    places: preview.places,
    written: preview.written.map(({ key }) => key),
    backups: true,
  });
  expect(done).toMatchObject({ sealed: 2, backups: { replaced: ['old.zip'] } });
  const packed = Object.entries(
    unzipSync(readFileSync(path.join(folder, 'backups', done.backups.fresh ?? ''))),
  ).filter(([name]) => name.startsWith('studies/'));
  expect(packed.length).toBeGreaterThan(0);
  for (const name of NAMES) {
    expect(filesHolding(path.join(folder, 'studies'), name), name).toEqual([]);
    expect(packed.filter(([, bytes]) => bytesHold(bytes, name))).toEqual([]);
  }
  expect(check(world, who).problems).toEqual([]);

  const shown = edition(world, who, study, report, 'First').document;
  expect(shown.body).toBe(
    '*Names were replaced on 3 December 2026.*\n\n# What [matron] said\n\n::matrix{}\n\nIt held in [a town & port].\n',
  );
  const figure = shown.pieces.flatMap(({ blocks }) => blocks).find(({ block }) => block === 'figure');
  expect(figure).toMatchObject({ svg: expect.stringContaining('What [matron]') });
  expect(
    await writeReport(
      leavingReport(world, who, study, { report, edition: 'First', method: 'no', evidence: 'no' }),
      'html',
    ),
  ).toContain('Names were replaced on 3 December 2026.');
  const again = await replaceNames(world, { ...who, key: 'k', asked: 'names' }, study, {
    places: preview.places,
    written: preview.written.map(({ key }) => key),
    backups: true,
  });
  expect(again).toEqual(done);
  expect((await previewReplacing(world, who, study)).backups).toEqual([]);
  expect(namesLog(world, who, study).map(({ did, sealed }) => [did, sealed])).toEqual([
    ['backups', 0],
    ['applied', 2],
    ['added', 0],
    ['added', 0],
  ]);
  const copy = testWorld();
  openStudyFolder(copy.world, copy.who, studyFolder(world, who, study));
});

test('only an owner has names replaced in what is frozen, and backups taken anew', async () => {
  const { world, who, study } = await frozen();
  const researcher = await member(world, { name: 'Mira Sandhu', places: [[study, 'researcher']] });
  const { places, written } = await previewReplacing(world, who, study);
  const sealed = written.filter((one) => one.sealed).map(({ key }) => key);
  expect(() => applyNames(world, researcher, study, { places, written: sealed })).toThrow(
    'you may not do this',
  );
  await expect(replaceNames(world, researcher, study, { places, backups: true })).rejects.toThrow(
    'you may not do this',
  );
  expect(() =>
    applyNames(world, researcher, study, {
      places,
      written: written.filter((one) => !one.sealed).map(({ key }) => key),
    }),
  ).not.toThrow();
});
