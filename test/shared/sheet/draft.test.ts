import { describe, expect, test } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { StatusId, StepId, type ThemeId, WatchId } from '#shared/ids.ts';
import type { NextStep } from '#shared/next-step/next-step.ts';
import { draftSheet, type SheetGround } from '#shared/sheet/draft.ts';
import type { Watch } from '#shared/threat/threat.ts';
import { FactsBuilder, MIRA, person, uuid } from '#test/shared/analysis/facts-builder.ts';

const TITLES = ['Trust', 'Winter burnout', 'Franker talk'];
const SHORT = [5, 60];

/** Three areas, three closed months and an open one to come; every interview is looked through as a whole. */
function fieldwork(months: readonly ('held' | 'short' | 'none')[] = ['held', 'held', 'held']) {
  const made = new FactsBuilder(3, 3, 1);
  const themes = { change: made.theme('change'), threat: made.theme('threat'), other: made.theme('change') };
  const talks = months.map((month, wave) =>
    month === 'none' ? null : made.source(0, wave, month === 'short' ? { turns: SHORT } : {}),
  );
  for (const talk of talks) if (talk !== null) made.pass(talk);
  const code = (wave: number, theme: ThemeId, options = {}) => {
    const talk = talks[wave];
    if (talk != null) made.code(talk, theme, options);
  };
  const draft = (given: Partial<SheetGround> = {}) => {
    const facts = made.build();
    const [area, wave] = [facts.areas[0], facts.waves[3]];
    if (!area || !wave) throw new Error('no fieldwork');
    return draftSheet({
      facts,
      cells: cells(facts),
      titles: new Map(Object.values(themes).map((id, at) => [id, TITLES[at] ?? ''])),
      area: area.id,
      participant: person(0),
      wave: wave.id,
      watches: [],
      statuses: [],
      steps: [],
      asked: new Set(),
      disputed: [],
      ...given,
    });
  };
  const watch = (changes: Partial<Watch>): Watch => ({
    id: WatchId.parse(uuid(8, 1)),
    rev: 1,
    theme: themes.threat,
    area: null,
    question: 'Who has had a week off?',
    claim: '',
    avoidedIf: 'cover was arranged',
    overcomeIf: '',
    askIn: null,
    ...changes,
  });
  return { made, themes, code, draft, watch };
}

describe('a theme goes on the sheet', () => {
  test('where it was raised and then not, with the months that say so', () => {
    const { themes, code, draft } = fieldwork();
    code(0, themes.change);
    code(1, themes.change);
    code(1, themes.other);
    expect(draft().map(({ reason, why, question }) => [reason, why, question])).toEqual([
      ['quiet', 'raised in January and February, not in March', 'How is it now with “Trust”?'],
      ['quiet', 'raised once, in February, not in March', 'How is it now with “Franker talk”?'],
    ]);
  });

  test('not where it was raised in the last interview, nor where nobody ever raised it', () => {
    const { themes, code, draft } = fieldwork();
    code(2, themes.change);
    expect(draft()).toEqual([]);
  });

  test('where there was too little talk to tell, and where it was asked about and nothing came', () => {
    const short = fieldwork(['held', 'held', 'short']);
    short.code(1, short.themes.change);
    expect(short.draft()).toMatchObject([
      {
        reason: 'unclear',
        why: 'raised once, in February; too little talk in March to tell',
      },
    ]);
    const asked = fieldwork();
    asked.made.assess(asked.themes.change, 0, 2, { asked: 'yes' });
    expect(asked.draft()).toMatchObject([
      { reason: 'unclear', why: 'asked about in March, and nothing', isOffered: false },
    ]);
  });

  test('where a threat was foreseen and nothing came since, and where reports are mixed', () => {
    const { themes, code, draft } = fieldwork();
    code(0, themes.threat, { stance: 'anticipated' });
    expect(draft()).toMatchObject([{ reason: 'quiet', why: 'predicted in January, nothing since' }]);
    code(2, themes.threat, { stance: 'occurring' });
    code(2, themes.threat, { stance: 'easing', turn: 3 });
    expect(draft()).toMatchObject([{ reason: 'unclear', why: 'mixed reports in March' }]);
  });

  test('only as an offer where other areas raised it and it was never asked about here', () => {
    const { made, themes, draft } = fieldwork();
    const there = made.source(1, 1);
    made.code(there, themes.change);
    expect(draft()).toMatchObject([
      {
        reason: 'elsewhere',
        isOffered: true,
        why: 'raised in Millhaven (February); never asked about here',
        question: 'Have you met with “Trust”?',
      },
    ]);
    expect(draft({ asked: new Set([themes.change]) })).toEqual([]);
  });
});

describe('what is watched', () => {
  test('comes first and once, in the area’s own words where it has them, with what would show an end', () => {
    const { themes, code, draft, watch } = fieldwork();
    code(0, themes.threat, { stance: 'anticipated' });
    code(1, themes.change);
    const area = draft()[0]?.cell?.area ?? null;
    const own = watch({ area, question: 'Who is off?', avoidedIf: '' });
    expect(draft({ watches: [watch({}), own] })).toMatchObject([
      {
        theme: themes.threat,
        reason: 'watch',
        question: 'Who is off?',
        why: 'watched: predicted, not raised since January',
        shows: { avoided: 'cover was arranged', overcome: '' },
      },
      { theme: themes.change, reason: 'quiet' },
    ]);
  });

  test('waits for its month, and comes again while that month gave no answer', () => {
    const { made, themes, code, draft, watch } = fieldwork();
    const wave = (at: number) => made.waves[at]?.id ?? null;
    expect(draft({ watches: [watch({ askIn: wave(3) })] })).toMatchObject([
      { why: 'to be asked in April: not reported here' },
    ]);
    expect(draft({ watches: [watch({ askIn: wave(2) })] })).toHaveLength(1);
    code(2, themes.threat, { stance: 'occurring' });
    expect(draft({ watches: [watch({ askIn: wave(2) })] })).toEqual([]);
  });

  test('is left in peace once a person recorded it as overcome', () => {
    const { made, themes, code, draft, watch } = fieldwork();
    code(0, themes.threat, { stance: 'occurring' });
    const [area, wave] = [made.areas[0]?.id, made.waves[2]?.id];
    if (!area || !wave) throw new Error('no fieldwork');
    const record = {
      theme: themes.threat,
      area,
      wave,
      status: 'overcome' as const,
      reason: 'They are back.',
    };
    const statuses = [{ ...record, id: StatusId.parse(uuid(9, 1)), rev: 1, excerpts: [], by: MIRA, at: '' }];
    expect(draft({ watches: [watch({})], statuses })).toEqual([]);
  });
});

test('months without an interview since the last one held are asked about together', () => {
  const { made, draft } = fieldwork(['held', 'none', 'none']);
  made.engage(0, 0, 'held').engage(0, 1, 'missed', 'ill').engage(0, 2, 'declined');
  expect(draft()).toMatchObject([
    {
      missed: made.waves[2]?.id,
      question: 'We did not speak in February and March. What happened then that we should know of?',
      why: 'no interview in February (ill), March',
    },
  ]);
});

test('open next steps of the area or of the participant follow, others do not', () => {
  const { made, themes, code, draft } = fieldwork();
  code(1, themes.change);
  const step = (number: number, changes: Partial<NextStep>): NextStep => ({
    id: StepId.parse(uuid(10, number)),
    rev: 1,
    area: made.areas[0]?.id ?? null,
    theme: null,
    text: 'Ask who keeps it going.',
    owner: null,
    ownerName: '',
    horizon: 'short',
    due: '2020-04-30',
    state: 'agreed',
    note: '',
    ...changes,
  });
  const elsewhere = { area: made.areas[1]?.id ?? null };
  const drafted = draft({
    steps: [
      step(1, {}),
      step(2, { state: 'done' }),
      step(3, elsewhere),
      step(4, { ...elsewhere, owner: person(0) }),
    ],
  });
  expect(drafted.map(({ reason }) => reason)).toEqual(['quiet', 'step', 'step']);
  expect(drafted[1]).toMatchObject({
    question: 'How far is this: Ask who keeps it going?',
    why: 'next step, agreed; due 2020-04-30',
  });
});

const waveAt = (made: ReturnType<typeof fieldwork>['made'], at: number) => {
  const wave = made.waves[at];
  if (!wave) throw new Error('no such wave');
  return wave.id;
};

test('a sentence that the participant disputed is asked about again, unless it is of a later month', () => {
  const { made, themes, draft } = fieldwork();
  const said = (at: number): SheetGround['disputed'] => [
    {
      theme: themes.other,
      statement: 'You spoke of “Trust” once.',
      answer: 'partly',
      wave: waveAt(made, at),
      isKept: true,
    },
  ];
  expect(draft({ disputed: said(1) })).toMatchObject([
    {
      reason: 'disputed',
      theme: themes.other,
      isOffered: false,
      question:
        'You told us that this is only partly right: “You spoke of ’Trust’ once.” How would you say it?',
      why: 'answered as only partly right when we checked February; the team kept to its reading',
    },
  ]);
  expect(draft({ disputed: said(3) })).toEqual([]);
});
