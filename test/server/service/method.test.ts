import { describe, expect, test } from 'vitest';
import { setAssessment } from '#server/service/assessment.ts';
import { addConsent } from '#server/service/consent.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { method } from '#server/service/method.ts';
import { addParticipant } from '#server/service/participant.ts';
import { changePolicies } from '#server/service/policies.ts';
import { openSample } from '#server/service/sample.ts';
import { changeSource } from '#server/service/source.ts';
import { recordStatus } from '#server/service/status.ts';
import { changeStudy } from '#server/service/study.ts';
import { changeTheme } from '#server/service/theme.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { changeWave } from '#server/service/wave.ts';
import { methodMarkdown } from '#shared/method/text.ts';
import { codedStudy } from '#test/support/coded.ts';
import { testWorld } from '#test/support/world.ts';

/** North was heard in August, September and October, South in August alone; the first two months are closed. */
function threeMonths() {
  const made = codedStudy();
  const { world, who, study, theme, code, pass, interview, august } = made;
  const trust = theme('Trust');
  const money = theme('Money ends', 'threat');
  const rest = [interview('2020-09'), interview('2020-10'), interview('2020-08', 'South')];
  code('We decided in a day', trust);
  for (const source of [august, ...rest]) pass(source);
  setEngagement(world, who, study, { participant: 'S-01', wave: '2020-09', state: 'missed', reason: 'ill' });
  for (const month of ['2020-08', '2020-09']) changeWave(world, who, study, month, { status: 'closed' });
  return { ...made, trust, money, read: () => method(world, who, study) };
}

describe('the method of a study', () => {
  test('says which interviews were held, missed and are to come, and who spoke', () => {
    const { read } = threeMonths();
    const { areas, waves, interviews, people } = read();
    expect(
      areas.map(({ id }) =>
        interviews
          .filter(({ area }) => area === id)
          .slice(0, 3)
          .map(({ became, reason, informant }) => [became, reason, informant].filter(Boolean).join(' ')),
      ),
    ).toEqual([
      ['held N-01', 'held N-01', 'held N-01'],
      ['held S-01', 'missed ill', 'planned'],
    ]);
    expect(waves.slice(0, 3).map(({ place }) => place)).toEqual(['closed', 'closed', 'open']);
    expect(people).toEqual({ participants: 2, panel: 2, declined: 0, withdrawn: 0 });
  });

  test('counts sources and words that count, and those left out with why', () => {
    const { world, who, study, august, interview, read } = threeMonths();
    const copy = interview('2020-08');
    changeSource(world, who, study, copy, { duplicateOf: august });
    addParticipant(world, who, study, { pseudonym: 'N-09', area: 'North', role: 'clerk' });
    const gone = interview('2020-10');
    changeSource(world, who, study, gone, { participants: ['N-09'] });
    addConsent(world, who, study, {
      participant: 'N-09',
      item: 'take-part',
      answer: 'no',
      scope: 'no-new-use',
    });
    const { sources, leftOut, people, reading } = read();
    expect(sources).toMatchObject([{ kind: 'interview', form: 'transcript', panel: true, sources: 4 }]);
    expect(leftOut).toEqual({ duplicates: 1, withdrawn: 1 });
    expect(people.withdrawn).toBe(1);
    expect(reading).toMatchObject({ capable: 4, read: 4, readTwice: 0, coders: 1, rechecks: 0, codings: 1 });
  });

  test('lays changes of the codebook beside saturation, which the reflexive stance leaves out', () => {
    const { world, who, study, trust, read } = threeMonths();
    changeTheme(world, who, study, trust, { definition: 'Wider than it was.', meaning: 'broaden' });
    const { frame, saturation, themes } = read();
    expect(frame.at(-1)?.changes.created).toBe(2);
    expect(frame.at(-1)?.changes.broadened).toBe(1);
    expect(themes).toMatchObject({ inUse: 2, retired: 0, merged: 0 });
    // Broadened after all was read: August is not looked through for it any more, and was the first to hold it.
    expect(saturation?.interviews.map(({ fresh, newlyNamed }) => [fresh, newlyNamed])).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    changeStudy(world, who, study, { stance: 'reflexive' });
    expect(read().saturation).toBeNull();
    expect(methodMarkdown(read())).not.toMatch(/saturation/i);
  });

  test('tells judgements: what is confirmed, stale or draft, and where people said otherwise than the rule', () => {
    const { world, who, study, trust, money, code, read } = threeMonths();
    const at = (area: string) => ({ theme: trust, area, wave: '2020-08' });
    setAssessment(world, who, study, { ...at('North'), text: 'Said once.', state: 'confirmed' });
    setAssessment(world, who, study, { ...at('South'), text: 'Nothing.', state: 'draft' });
    confirmTrajectory(world, who, study, { theme: trust, area: 'North', label: 'raised-once' });
    confirmTrajectory(world, who, study, {
      theme: trust,
      area: 'South',
      label: 'steady',
      reason: 'Said off the record.',
    });
    const status = { theme: money, area: 'North', reason: 'Feared by all of them.' };
    recordStatus(world, who, study, { ...status, wave: '2020-08', status: 'predicted' });
    recordStatus(world, who, study, { ...status, wave: '2020-09', status: 'showing' });
    const { assessments, stories, statuses } = read();
    expect(assessments).toEqual({ confirmed: 1, stale: 0, draft: 1 });
    expect(stories).toMatchObject({
      of: 4,
      judged: 2,
      stale: 0,
      overrides: [{ theme: { title: 'Trust' }, confirmed: 'steady', reason: 'Said off the record.' }],
    });
    expect(statuses).toEqual({ of: 2, recorded: 1, last: [{ status: 'showing', threats: 1 }] });
    code('Nobody asked', trust);
    expect(read().assessments).toEqual({ confirmed: 0, stale: 1, draft: 1 });
  });

  test('marks thresholds that are not the defaults', () => {
    const { world, who, study, read } = threeMonths();
    expect(methodMarkdown(read())).toContain('All thresholds are the method’s defaults.');
    changePolicies(world, who, study, { absenceWords: 600 });
    expect(methodMarkdown(read())).toContain(
      '| Talk before silence counts | 600 | words | 1,000 | changed |',
    );
  });

  test('of the sample study holds no participant’s words', () => {
    const { world, who } = testWorld();
    const told = method(world, who, openSample(world, who));
    const text = methodMarkdown(told);
    expect(text).toContain('3 of 8 confirmed stories say otherwise than the rule did.');
    expect(text).toContain('Five waves are closed, one is open, none are planned.');
    for (const heard of ['a van at eleven', 'The fund may', 'milk float', 'baby bath'])
      expect(text).not.toContain(heard);
    const cells = Object.values(told.cells).reduce((sum, count) => sum + count, 0);
    expect(cells).toBe(told.themes.inUse * 3 * 5);
  });
});
