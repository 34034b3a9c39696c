import { expect, test } from 'vitest';
import { areaBoard } from '#server/service/area-board.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { claimGround } from '#server/service/claim-ground.ts';
import { changeCoding, codings, removeCoding } from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { recordStatus, statuses } from '#server/service/status.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { threats } from '#server/service/threats.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { changeWave } from '#server/service/wave.ts';
import { boardAt } from '#shared/area/board.ts';
import type { CodingId } from '#shared/ids.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

const here = { area: 'North', wave: '2020-08' };

test('a change, a mechanism and an opportunity are recorded in the words of their kind', () => {
  const { world, who, study, theme } = codedStudy();
  theme('Speed');
  theme('Need', 'enabler');
  theme('Pairs', 'opportunity');
  theme('Fatigue', 'threat');
  const record = (of: string, status: Parameters<typeof recordStatus>[3]['status'], reason = '') =>
    recordStatus(world, who, study, { ...here, theme: of, status, reason });
  record('Speed', 'eroding');
  record('Need', 'replaced', 'by the winter fund');
  record('Pairs', 'idea');
  record('Pairs', 'being-tried');
  expect(journal(world, who, study).items.at(-1)?.summary).toBe(
    'Recorded Pairs as being tried in North, August 2020',
  );
  expect(statuses(world, who, study, { theme: 'Pairs' }).map(({ status }) => status)).toEqual([
    'idea',
    'being-tried',
  ]);
  expect(() => record('Speed', 'planned')).toThrow('Speed cannot be planned, being of another kind');
  expect(() => record('Speed', 'showing')).toThrow('Speed is no threat');
  expect(() => record('Fatigue', 'eroding')).toThrow('eroding is no status of threats');
  expect(() => record('Pairs', 'dropped')).toThrow('Silence alone');
  expect(() => record('Need', 'replaced')).toThrow('Say what took its place');
});

test('what was recorded as avoided is contradicted by what is recorded or coded of any month afterwards', () => {
  const { world, who, study, theme, code, interview } = codedStudy();
  const fatigue = theme('Fatigue', 'threat');
  code('We decided', 'Fatigue', { stance: 'anticipated' });
  const september = interview('2020-09');
  const record = { area: 'North', theme: 'Fatigue' };
  const avoided = { ...record, wave: '2020-09', status: 'avoided' as const, reason: 'the rota was eased' };
  const kept = recordStatus(world, who, study, avoided);
  const recorded = () =>
    threats(world, who, study, { theme: fatigue, area: 'North' }).items[0]?.areas[0]?.recorded;
  const board = () => boardAt(areaBoard(world, who, study, 'North'), 1).cards[0]?.moment;
  expect(recorded()).toMatchObject({ id: kept.id, contradicted: null });
  expect(board()).toMatchObject({ words: 'avoided', settled: true });

  const coded = code('It takes weeks', 'Fatigue', { stance: 'occurring', source: september });
  expect(recorded()).toMatchObject({
    id: kept.id,
    contradicted: expect.stringContaining('to have shown here'),
  });
  expect(board()).toMatchObject({ words: 'avoided, contradicted', settled: false, confirmed: false });
  expect(claimGround(world, who, study).themes[0]?.areas[0]?.status?.confirmed).toBe(false);
  removeCoding(world, who, study, coded.id);
  expect(recorded()?.contradicted).toBeNull();

  recordStatus(world, who, study, { ...record, wave: '2020-08', status: 'showing' });
  expect(recorded()).toMatchObject({
    id: kept.id,
    contradicted: expect.stringContaining('so it was not avoided'),
  });
  expect(() => recordStatus(world, who, study, avoided)).toThrow('It has shown here');
});

test('only excerpts of the theme, said there and by then, are evidence of how a judgement came', () => {
  const { world, who, study, theme, code, interview } = codedStudy();
  const fatigue = theme('Fatigue', 'threat');
  theme('Speed');
  const later = interview('2020-09');
  const south = interview('2020-08', 'South');
  const said = code('We decided', 'Fatigue', { stance: 'early-sign' });
  const evidence = [
    [code('It takes weeks', 'Speed'), 'with another theme'],
    [code('We decided', 'Fatigue', { source: south }), 'in another area'],
    [code('We decided', 'Fatigue', { source: later }), 'after the month'],
  ] as const;
  const judged = { theme: 'Fatigue', area: 'North' };
  const record = (excerpts: CodingId[]) =>
    recordStatus(world, who, study, { ...judged, wave: '2020-08', status: 'early-signs', excerpts });
  for (const [coding, why] of evidence) expect(() => record([coding.id])).toThrow(why);
  expect(record([said.id]).excerpts).toEqual([said.id]);

  const assess = (excerpts: CodingId[], wave = '2020-08') =>
    setAssessment(world, who, study, { ...judged, wave, state: 'draft', excerpts });
  const written = assess([said.id]);
  expect(() => assess([said.id], '2020-09')).toThrow('said in another month');
  changeCoding(world, who, study, said.id, { theme: 'Speed' });
  expect(() => record([said.id])).toThrow('with another theme');
  const again = { ...judged, wave: '2020-08', state: 'draft' as const, rev: written.rev };
  expect(setAssessment(world, who, study, { ...again, excerpts: [said.id] }).excerpts).toEqual([said.id]);

  changeWave(world, who, study, '2020-08', { status: 'closed' });
  const label = { ...judged, label: 'not-examined' as const, reason: 'no one looked yet' };
  const [, [elsewhere], [after]] = evidence;
  for (const { id } of [elsewhere, after])
    expect(() => confirmTrajectory(world, who, study, { ...label, excerpts: [id] })).toThrow(
      'An excerpt named',
    );
  expect(codings(world, who, study, { theme: fatigue })).toHaveLength(2);
});

test('a board shows where a theme stood by the month, greyed once it is over', () => {
  const { world, who, study, theme, code, interview } = codedStudy();
  theme('Pairs', 'opportunity');
  code('We decided', 'Pairs');
  interview('2020-09');
  const record = { area: 'North', theme: 'Pairs' };
  recordStatus(world, who, study, { ...record, wave: '2020-08', status: 'planned' });
  recordStatus(world, who, study, {
    ...record,
    wave: '2020-09',
    status: 'dropped',
    reason: 'no one took it on',
  });
  const view = areaBoard(world, who, study, 'North');
  expect(boardAt(view, 0).cards).toMatchObject([{ stage: 'planned', moment: { live: true } }]);
  expect(boardAt(view, 1).cards).toMatchObject([{ stage: 'dropped', moment: { live: false } }]);
  expect(boardAt(areaBoard(world, who, study, 'South'), 1).cards).toEqual([]);
});

test('where a theme stands travels with the study, is undone and done again, and leaves threats alone', () => {
  const made = codedStudy();
  const { world, who, study, theme } = made;
  theme('Speed');
  theme('Fatigue', 'threat');
  expectUndoable(made, () =>
    recordStatus(world, who, study, { ...here, theme: 'Speed', status: 'sustained' }),
  );
  const files = studyFolder(world, who, study);
  expect(files.get('statuses.csv')).toContain('Speed,North,2020-08,sustained');
  const elsewhere = testWorld();
  const { id } = openStudyFolder(elsewhere.world, elsewhere.who, files);
  expect(studyFolder(elsewhere.world, elsewhere.who, id).get('statuses.csv')).toBe(files.get('statuses.csv'));
  expect(threats(world, who, study).items[0]?.areas.every(({ recorded }) => recorded === null)).toBe(true);
});
