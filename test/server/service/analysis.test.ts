import { describe, expect, test } from 'vitest';
import { matrix, trajectoriesOf } from '#server/service/analysis.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { addCoding, changeCoding } from '#server/service/coding.ts';
import { addConsent } from '#server/service/consent.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { evidence } from '#server/service/evidence.ts';
import { gatherFacts, readStudy } from '#server/service/facts.ts';
import { addLink } from '#server/service/link.ts';
import { addParticipant } from '#server/service/participant.ts';
import { since } from '#server/service/since.ts';
import { addSource, changeSource, trashSource } from '#server/service/source.ts';
import { recordStatus } from '#server/service/status.ts';
import { story } from '#server/service/story.ts';
import { addTheme, changeTheme } from '#server/service/theme.ts';
import { threats } from '#server/service/threats.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { setWatch } from '#server/service/watch.ts';
import { changeWave } from '#server/service/wave.ts';
import { type CodedStudy, codedStudy, TALK } from '#test/support/coded.ts';

/** Three closed months in North, of which the first raises the theme; September was missed in South. */
function threeMonths() {
  const made = codedStudy();
  const { world, who, study, theme, code, pass, interview, august } = made;
  const trust = theme('Trust');
  const september = interview('2020-09');
  const october = interview('2020-10');
  const south = interview('2020-08', 'South');
  const coding = code('We decided in a day', trust);
  for (const source of [august, september, october, south]) pass(source);
  setEngagement(world, who, study, { participant: 'S-01', wave: '2020-09', state: 'missed', reason: 'ill' });
  for (const month of ['2020-08', '2020-09', '2020-10'])
    changeWave(world, who, study, month, { status: 'closed' });
  return { ...made, trust, september, october, south, coding };
}

const states = ({ world, who, study }: CodedStudy, theme: string, voices: 'panel' | 'all' = 'panel') =>
  matrix(world, who, study, { theme, voices }).themes[0]?.cells.map(({ state }) => state);

describe('the matrix', () => {
  test('tells every cell in the order of the frame, with why there is nothing', () => {
    const made = threeMonths();
    const { world, who, study, trust } = made;
    const told = matrix(world, who, study);
    expect(told.study).toBe(study);
    expect(told.areas.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(told.waves.map(({ month, status }) => `${month} ${status}`)).toEqual([
      '2020-08 closed',
      '2020-09 closed',
      '2020-10 closed',
    ]);
    expect(told.themes).toMatchObject([{ id: trust, title: 'Trust', kind: 'change', group: null }]);
    expect(states(made, trust)).toEqual(['present', 'absent', 'absent', 'absent', 'no-data', 'no-data']);
    expect(told.themes[0]?.cells[0]).toMatchObject({
      voices: { panel: 'present', all: 'present' },
      strength: { basis: 'none', value: null, size: null },
      excerpts: 1,
      sources: 1,
      words: 1115,
      provisional: false,
    });
    expect(told.themes[0]?.cells[4]?.noData).toEqual({ cause: 'missed', reason: 'ill' });
  });

  test('narrows to an area, a kind or a theme, and shows retired themes only by name', () => {
    const { world, who, study, theme, trust } = threeMonths();
    theme('Burnout', 'threat');
    const count = (asked: Parameters<typeof matrix>[3]) => matrix(world, who, study, asked).themes.length;
    expect([count({}), count({ kind: 'threat' }), count({ kind: 'unsorted' })]).toEqual([2, 1, 0]);
    expect(matrix(world, who, study, { area: 'South' }).themes[0]?.cells).toHaveLength(3);
    changeTheme(world, who, study, trust, { retired: true });
    expect([count({}), count({ theme: 'Trust' })]).toEqual([1, 1]);
  });

  test('takes the size of a mark from a confirmed rating', () => {
    const { world, who, study, trust } = threeMonths();
    const cell = { theme: trust, area: 'North', wave: '2020-08' };
    setAssessment(world, who, study, { ...cell, prominence: 3, state: 'draft' });
    const strength = () => matrix(world, who, study).themes[0]?.cells[0]?.strength;
    expect(strength()?.basis).toBe('none');
    setAssessment(world, who, study, { ...cell, state: 'confirmed' });
    expect(strength()).toEqual({ basis: 'rating', value: 3, size: 3 });
  });

  test('keeps other voices apart', () => {
    const made = threeMonths();
    const { world, who, study, trust } = made;
    addParticipant(world, who, study, { pseudonym: 'N-02', area: 'North', role: 'parish clerk' });
    const talk = addSource(world, who, study, {
      title: 'Clerk',
      kind: 'conversation',
      area: 'North',
      wave: '2020-09',
      participants: ['N-02'],
      text: 'They rang me back by teatime.',
    });
    addCoding(world, who, study, { source: talk.id, start: 0, end: 12, theme: trust });
    expect(states(made, trust)?.[1]).toBe('absent');
    expect(states(made, trust, 'all')?.[1]).toBe('present');
    expect(matrix(world, who, study).themes[0]?.cells[1]).toMatchObject({
      othersOnly: true,
      otherSources: 1,
    });
    const told = evidence(world, who, study, { theme: 'Trust', area: 'North', wave: '2020-09' });
    expect(told.excerpts).toMatchObject([{ voice: 'other', attribution: 'Parish clerk, North' }]);
    expect(told.reason).toBe('Not raised by the coordinator; raised by 1 other voice.');
  });

  test('leaves out what is trashed, a confirmed duplicate, or withdrawn; silence never grows from it', () => {
    const made = threeMonths();
    const { world, who, study, trust, august, september } = made;
    changeSource(world, who, study, august, { duplicateOf: september });
    expect(states(made, trust)?.[0]).toBe('no-data');
    changeSource(world, who, study, august, { duplicateOf: null });
    trashSource(world, who, study, august, true);
    expect(states(made, trust)?.[0]).toBe('no-data');
    trashSource(world, who, study, august, false);
    expect(states(made, trust)?.[0]).toBe('present');
    addConsent(world, who, study, {
      participant: 'N-01',
      item: 'take-part',
      answer: 'no',
      scope: 'no-new-use',
      on: '2021-01-18',
    });
    expect(states(made, trust)?.slice(0, 3)).toEqual(['no-data', 'no-data', 'no-data']);
    expect(evidence(world, who, study, { theme: trust, area: 'North', wave: '2020-08' }).excerpts).toEqual(
      [],
    );
  });

  test('costs nothing twice, and is never older than the journal', () => {
    const made = threeMonths();
    const { open, trust, coding, world, who, study } = made;
    const first = readStudy(open.db);
    expect(readStudy(open.db)).toBe(first);
    changeCoding(world, who, study, coding.id, { stance: 'not-happening' });
    expect(readStudy(open.db)).not.toBe(first);
    expect(states(made, trust)?.[0]).toBe('denied');
  });

  test('facts know the one who spoke for the panel', () => {
    const { open, world, who, study, august } = codedStudy();
    const informant = () => gatherFacts(open.db).sources[0]?.informant;
    const spoke = informant();
    expect(spoke).not.toBeNull();
    addParticipant(world, who, study, { pseudonym: 'N-03', panel: true });
    changeSource(world, who, study, august, { participants: ['N-01', 'N-03'] });
    expect(informant()).toBeNull();
  });
});

describe('trajectories', () => {
  test('stand beside what a person confirmed, which goes stale when the series changes', () => {
    const { world, who, study, trust, coding } = threeMonths();
    confirmTrajectory(world, who, study, { theme: trust, area: 'North', label: 'raised-once' });
    const north = () => trajectoriesOf(world, who, study, { area: 'North' }).items[0];
    expect(north()).toMatchObject({
      theme: trust,
      series: 'PAA',
      allVoices: 'PAA',
      suggested: { label: 'raised-once', firmness: 'fair', rule: 4, flags: [], notes: [] },
      confirmed: { label: 'raised-once', by: who.account.id, stale: false },
    });
    expect(north()?.suggested.sentence).toContain('Raised in August only');
    changeCoding(world, who, study, coding.id, { stance: 'not-happening' });
    expect(north()).toMatchObject({ series: 'DAA', confirmed: { label: 'raised-once', stale: true } });
    expect(trajectoriesOf(world, who, study, { area: 'South' }).items).toMatchObject([
      { series: 'ANN', confirmed: null },
    ]);
  });
});

describe('threats', () => {
  test('tell the rule’s status, the recorded one, the watch question and what addresses them', () => {
    const { world, who, study, theme, code, pass, august, september } = threeMonths();
    const burnout = theme('Burnout', 'threat');
    const rest = theme('Rest days', 'opportunity');
    code('It takes weeks again', burnout, { stance: 'anticipated' });
    code('Nobody asked', burnout);
    pass(august);
    pass(september);
    addLink(world, who, study, { from: rest, to: burnout, type: 'addresses', basis: 'participant' });
    setWatch(world, who, study, { theme: burnout, question: 'Who had a week off?' });
    setWatch(world, who, study, { theme: burnout, area: 'North', question: 'And in North?' });
    const recorded = recordStatus(world, who, study, {
      theme: burnout,
      area: 'North',
      wave: '2020-09',
      status: 'predicted',
    });
    const told = threats(world, who, study);
    expect(told.items).toMatchObject([
      { theme: burnout, title: 'Burnout', addressedBy: [rest], watch: { question: 'Who had a week off?' } },
    ]);
    expect(told.items[0]?.areas[0]).toMatchObject({
      suggested: { status: 'predicted', words: 'predicted', lastEvidence: told.waves[0]?.id },
      recorded: { id: recorded.id },
      series: 'PAU',
      withoutStance: 1,
      unexamined: 1,
      watch: { question: 'And in North?' },
    });
    expect(told.items[0]?.areas[0]?.history).toMatchObject([{ wave: told.waves[0]?.id, excerpts: 2 }]);
    expect(told.items[0]?.areas[1]).toMatchObject({ suggested: { status: 'not-examined' }, recorded: null });
    expect(threats(world, who, study, { area: 'South', theme: 'Burnout' }).items[0]?.areas).toHaveLength(1);
  });
});

describe('since the last wave', () => {
  test('tells what is new and what is silent in the later of two closed waves', () => {
    const { world, who, study, trust, october, pass } = threeMonths();
    const speed = addTheme(world, who, study, { title: 'Speed', kind: 'change' }).id;
    addCoding(world, who, study, { source: october, start: 0, end: 10, theme: speed });
    pass(october);
    const north = matrix(world, who, study).areas[0]?.id;
    expect(since(world, who, study)).toMatchObject({
      newlyNamed: [{ theme: speed, areas: [north] }],
      notRaised: [],
    });
    expect(since(world, who, study, { earlier: '2020-08', later: '2020-09' })).toMatchObject({
      notRaised: [{ theme: trust, areas: [north] }],
    });
  });

  test('says for one area who was not heard, what to look at first, and drafts the rows of a summary', () => {
    const { world, who, study, trust } = threeMonths();
    const pair = { earlier: '2020-08', later: '2020-09' };
    const told = since(world, who, study, { ...pair, area: 'North' });
    expect(told.draft.ceases.map(({ says }) => says)).toEqual(['not raised this time in North']);
    expect(told.themes).toMatchObject([{ id: trust, title: 'Trust' }]);
    expect(told.missing).toEqual([]);
    expect(told.turned).toEqual([]);
    const south = since(world, who, study, { ...pair, area: 'South' });
    expect(south.missing).toMatchObject([{ what: 'no-interview', words: 'no interview (ill)' }]);
    expect(south).toMatchObject({ notRaised: [], recheck: [], draft: { ceases: [] } });
    changeWave(world, who, study, '2020-09', { status: 'open' });
    expect(() => since(world, who, study, pair)).toThrow('Only closed months can be compared');
  });

  test('is empty before two waves are closed', () => {
    const { world, who, study } = codedStudy();
    expect(since(world, who, study)).toMatchObject({ earlier: null, later: null, newlyRaised: [] });
  });
});

describe('evidence and story', () => {
  test('a cell shows its passages once for all coders, who looked, and its assessment', () => {
    const { world, who, other, study, code, trust, august } = threeMonths();
    code('We decided in a day', trust, { stance: 'easing' }, other);
    setAssessment(world, who, study, { theme: trust, area: 'North', wave: '2020-08', state: 'confirmed' });
    const told = evidence(world, who, study, { theme: 'trust', area: 'north', wave: '2020-08' });
    expect(told).toMatchObject({
      theme: trust,
      cell: { state: 'present' },
      reason: 'Present, strength not assessed. 1 excerpt.',
      sources: [{ id: august, voice: 'panel', included: true, examined: true, participantWords: 1115 }],
      passes: [{ source: august }],
      assessment: { state: 'confirmed', stale: false },
      trajectory: { series: 'PAA' },
    });
    expect(told.excerpts).toMatchObject([
      {
        text: 'We decided in a day',
        voice: 'panel',
        attribution: 'Coordinator, North',
        time: 60,
        day: '2020-08-10',
      },
    ]);
    expect(told.excerpts[0]?.codings.map(({ coder }) => coder)).toEqual([who.account.id, other.account.id]);
  });

  test('a theme’s page has its story, rows, quotes, history and neighbours in one answer', () => {
    const { world, who, study, code, trust, theme } = threeMonths();
    const speed = theme('Speed');
    code('decided in a day', speed);
    addLink(world, who, study, { from: trust, to: speed, type: 'same-coin', basis: 'researcher' });
    const told = story(world, who, study, 'Trust');
    expect(told.story.map(({ text }) => text).join('')).toContain('Heard in');
    expect(told).toMatchObject({
      theme: { id: trust },
      movement: 'undetermined',
      counts: { excerpts: 1, otherExcerpts: 0, sources: 1, examinedSources: 4 },
      near: [{ theme: speed, shared: 1, of: 1 }],
    });
    expect(told.areas.map(({ trajectory }) => trajectory.series)).toEqual(['PAA', 'ANN']);
    expect(told.areas[0]?.cells).toHaveLength(3);
    expect([told.links.length, told.events.length, told.excerpts.length]).toEqual([1, 1, 1]);
    expect(TALK.slice(told.excerpts[0]?.start, told.excerpts[0]?.end)).toBe(told.excerpts[0]?.text);
  });

  test('a theme’s page says of which months it was told, and the cells stay as they were', () => {
    const { world, who, study, trust, coding } = threeMonths();
    const before = story(world, who, study, 'Trust');
    expect(before.told).toEqual([]);
    changeCoding(world, who, study, coding.id, { told: 'spring 2020' });
    const after = story(world, who, study, trust);
    expect(after.told).toMatchObject([
      { months: { from: '2020-03', to: '2020-05' }, words: ['spring 2020'], passages: 1, denied: false },
    ]);
    expect(after.areas).toEqual(before.areas);
  });
});
