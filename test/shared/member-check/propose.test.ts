import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stance } from '#shared/coding/coding.ts';
import {
  AreaId,
  AssessmentId,
  CheckItemId,
  CodingId,
  MemberCheckId,
  ParticipantId,
  StatusId,
  ThemeId,
  TrajectoryId,
  WaveId,
} from '#shared/ids.ts';
import { checkFaults, type EligibilityGround } from '#shared/member-check/eligibility.ts';
import { type CheckItem, MOST_ITEMS, NO_BASIS } from '#shared/member-check/member-check.ts';
import { begunWith, proposals } from '#shared/member-check/propose.ts';
import { ThreatStatus } from '#shared/threat/threat.ts';
import { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';

const id = (kind: number, at: number) => `0000000${kind}-0000-4000-8000-${String(at).padStart(12, '0')}`;
const wave = (at: number) => WaveId.parse(id(1, at));
const theme = (at: number) => ThemeId.parse(id(2, at));
const coding = (at: number) => CodingId.parse(id(3, at));
const hester = ParticipantId.parse(id(4, 1));
const grace = ParticipantId.parse(id(4, 2));
const MONTHS = ['2020-08', '2020-09', '2020-10', '2020-11', '2020-12'];

/** Five closed months in which Hester talked, but for those changed. */
const ground = (changes: Partial<EligibilityGround> = {}): EligibilityGround => ({
  participant: hester,
  area: AreaId.parse(id(5, 1)),
  wave: wave(4),
  waves: MONTHS.map((month, at) => ({ id: wave(at), month, closed: true })),
  themes: [
    { id: theme(1), title: 'Lighter paperwork', kind: 'change' },
    { id: theme(2), title: 'Winter burnout', kind: 'threat' },
  ],
  talks: new Set(MONTHS.map((_, at) => wave(at))),
  own: [],
  isOwn: () => true,
  informants: MONTHS.map(() => hester),
  saidByOthers: () => false,
  trajectories: [],
  assessments: [],
  statuses: [],
  contact: { may: true, why: '' },
  interview: { may: true, why: '' },
  namesIn: () => [],
  organisationIn: () => '',
  ...changes,
});
const said = (months: readonly number[], about = theme(1), stance: Stance | null = null) =>
  months.map((at) => ({ id: coding(at), theme: about, wave: wave(at), stance }));
const sentences = (changes: Partial<EligibilityGround>) =>
  proposals(ground(changes)).map(({ statement }) => statement);

describe('a sentence is suggested', () => {
  test.for<[string, Partial<EligibilityGround>, string[]]>([
    [
      'of what was spoken of always',
      { own: said([0, 1, 2, 3, 4]) },
      ['You spoke of “Lighter paperwork” every time we talked, from August to December.'],
    ],
    [
      'of what was spoken of twice',
      { own: said([0, 2]) },
      ['You spoke of “Lighter paperwork” in August and October.'],
    ],
    [
      'of a confirmed story',
      {
        own: said([0, 1]),
        trajectories: [
          { id: TrajectoryId.parse(id(6, 1)), theme: theme(1), label: 'ceased', upTo: wave(4), excerpts: [] },
        ],
      },
      ['You spoke of “Lighter paperwork” until September, and not since then.'],
    ],
    [
      'of a story of this person alone, not of who came before',
      {
        own: said([3, 4]),
        informants: [grace, grace, grace, hester, hester],
        trajectories: [
          { id: TrajectoryId.parse(id(6, 1)), theme: theme(1), label: 'steady', upTo: wave(4), excerpts: [] },
        ],
      },
      ['You spoke of “Lighter paperwork” in November and December.'],
    ],
    [
      'of a recorded status, in a month in which they spoke of it',
      {
        own: said([2, 3], theme(2), 'occurring'),
        statuses: [
          { id: StatusId.parse(id(7, 1)), theme: theme(2), wave: wave(3), status: 'easing', excerpts: [] },
        ],
      },
      ['By November, “Winter burnout” was getting better.'],
    ],
    [
      'of the newest judgement',
      {
        own: said([1, 2]),
        assessments: [
          { id: AssessmentId.parse(id(8, 1)), theme: theme(1), wave: wave(1), prominence: 1, excerpts: [] },
          { id: AssessmentId.parse(id(8, 2)), theme: theme(1), wave: wave(2), prominence: 3, excerpts: [] },
        ],
      },
      ['In October you spoke a great deal of “Lighter paperwork”.'],
    ],
  ])('%s', ([, changes, expected]) => {
    expect(sentences(changes)).toEqual(expected);
  });

  test('of nothing in a month that is open or comes after', () => {
    const open = { waves: ground().waves.map((one, at) => ({ ...one, closed: at < 3 })) };
    expect(sentences({ ...open, own: said([3]) })).toEqual([]);
    expect(sentences({ wave: wave(1), own: said([2]) })).toEqual([]);
  });

  test('of what they foresaw in an earlier month, first where they did not tell the end of it', () => {
    const feared = said([1], theme(2), 'anticipated');
    expect(sentences({ own: feared })).toContain('In September you said “Winter burnout” might come.');
    expect(sentences({ own: said([1], theme(2), 'early-sign') })).toContain(
      'In September you saw the first signs of “Winter burnout”.',
    );
    const told = proposals(ground({ own: [...feared, ...said([3], theme(2), 'resolved')] }));
    expect(begunWith(told).map(({ kind }) => kind)).toEqual(['statement']);
    expect(sentences({ own: said([4], theme(2), 'anticipated') }).join()).not.toMatch(/might come/);
  });
});

test('whatever was coded and judged, at most ten sentences begin a sheet, none with a word of the study, all fit to be sent', () => {
  const arbitrary = fc.record({
    codings: fc.array(
      fc.record({
        about: fc.nat(29),
        at: fc.nat(4),
        stance: fc.constantFrom(null, ...Stance.options),
      }),
      { maxLength: 80 },
    ),
    labels: fc.array(fc.constantFrom(...TrajectoryLabel.options), { minLength: 30, maxLength: 30 }),
    statuses: fc.array(fc.constantFrom(...ThreatStatus.options), { minLength: 30, maxLength: 30 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ codings, labels, statuses }) => {
      const themes = labels.map((_, at) => ({
        id: theme(at),
        title: at % 7 === 0 ? `Raised beds ${at}` : `Title ${at}`,
        kind: at % 2 === 0 ? ('threat' as const) : ('change' as const),
      }));
      const made = ground({
        themes,
        own: codings.map(({ about, at, stance }, index) => ({
          id: coding(index),
          theme: theme(about),
          wave: wave(at),
          stance,
        })),
        trajectories: labels.flatMap((label, at) =>
          at % 3 === 0
            ? [{ id: TrajectoryId.parse(id(6, at)), theme: theme(at), label, upTo: wave(4), excerpts: [] }]
            : [],
        ),
        statuses: statuses.map((status, at) => ({
          id: StatusId.parse(id(7, at)),
          theme: theme(at),
          wave: wave(at % 5),
          status,
          excerpts: [],
        })),
      });
      const begun = begunWith(proposals(made));
      const items = begun.map(
        ({ kind, theme: about, statement, basis }, at): CheckItem => ({
          id: CheckItemId.parse(id(9, at)),
          rev: 1,
          check: MemberCheckId.parse(id(9, 99)),
          position: at,
          kind,
          theme: about,
          statement,
          basis,
        }),
      );
      expect(begun.length).toBeLessThanOrEqual(MOST_ITEMS);
      expect(new Set(begun.map((one) => one.theme)).size).toBe(begun.length);
      expect(begun.map(({ statement }) => statement).join('\n')).not.toMatch(/rais|theme|cod(e|ing)/i);
      if (items.length > 0) expect(checkFaults(made, items)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe('a sheet is held back', () => {
  const item = (changes: Partial<CheckItem>): CheckItem => ({
    id: CheckItemId.parse(id(9, 1)),
    rev: 1,
    check: MemberCheckId.parse(id(9, 99)),
    position: 0,
    kind: 'added',
    theme: null,
    statement: 'It was a long summer.',
    basis: NO_BASIS,
    ...changes,
  });
  const whys = (changes: Partial<CheckItem>, about: Partial<EligibilityGround> = {}) =>
    checkFaults(ground(about), [item(changes)]).map(({ why }) => why);

  test.for<[string, Partial<CheckItem>, Partial<EligibilityGround>, string[]]>([
    ['by nothing where the team made it of their own', {}, {}, []],
    [
      'by words that are not theirs',
      { basis: { ...NO_BASIS, codings: [coding(1)] } },
      { isOwn: () => false },
      ['not-own-words'],
    ],
    [
      'by a theme that only others spoke of',
      { theme: theme(1) },
      { saidByOthers: () => true },
      ['others-only'],
    ],
    ['by a theme nobody spoke of', { theme: theme(1) }, {}, ['not-own-words']],
    ['by a number below three', { statement: 'Both of your colleagues left.' }, {}, ['small-number']],
    [
      'by what somebody else said',
      { statement: 'Somebody else told us it was slow.' },
      {},
      ['not-own-words'],
    ],
    ['by a word of the study', { statement: 'This theme was coded.' }, {}, ['study-words']],
    [
      'by a name',
      { statement: 'It is as in Millhaven.' },
      { namesIn: () => ['Millhaven'] },
      ['names-somebody'],
    ],
    [
      'by what may be their own organisation',
      { statement: 'The council was slow.' },
      { organisationIn: () => 'council' },
      ['own-organisation'],
    ],
    [
      'by a threat they did not foresee',
      { kind: 'happened', theme: theme(2) },
      { own: said([1], theme(2), 'occurring') },
      ['not-foreseen'],
    ],
    [
      'by a month that comes after',
      { basis: { ...NO_BASIS, waves: [wave(4)] } },
      { wave: wave(2) },
      ['month-open'],
    ],
    [
      'by consent to be asked',
      {},
      { contact: { may: false, why: 'The speaker said no.' } },
      ['not-contactable'],
    ],
    ['by having left', {}, { interview: { may: false, why: 'Gone.' } }, ['not-taking-part']],
  ])('%s', ([, changes, about, expected]) => {
    expect(whys(changes, about)).toEqual(expected);
  });

  test('by nothing in words of their own about their own organisation', () => {
    const own = { kind: 'statement' as const, theme: theme(1), basis: { ...NO_BASIS, codings: [coding(1)] } };
    expect(whys(own, { own: said([1]), organisationIn: () => 'council' })).toEqual([]);
  });

  test('by having nothing or too much on it', () => {
    expect(checkFaults(ground(), [])).toMatchObject([{ item: null, why: 'nothing-asked' }]);
    const many = Array.from({ length: MOST_ITEMS + 1 }, (_, at) =>
      item({ id: CheckItemId.parse(id(9, at)) }),
    );
    expect(checkFaults(ground(), many)).toMatchObject([{ item: null, why: 'too-many' }]);
  });
});
