import { expect, it } from 'vitest';
import { toCsv } from '#shared/format/csv.ts';
import { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import { labelsConfirmed, statusesRecorded } from '#shared/method/judged.ts';
import type { MethodView } from '#shared/method/method.ts';
import { methodMarkdown, methodSections, methodTable } from '#shared/method/text.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const AREA = AreaId.parse(id(1));
const THEME = ThemeId.parse(id(2));

/** A study of which nothing is known yet. */
const EMPTY: MethodView = {
  study: { title: 'Two towns', stance: 'codebook' },
  waves: [],
  areas: [],
  interviews: [],
  people: { participants: 0, panel: 0, declined: 0, withdrawn: 0 },
  sources: [],
  leftOut: { duplicates: 0, withdrawn: 0 },
  themes: { inUse: 0, retired: 0, merged: 0, version: null },
  frame: [],
  saturation: { interviews: [], base: null, runs: [], reached: null },
  reading: {
    capable: 0,
    read: 0,
    readTwice: 0,
    coders: 0,
    rechecks: 0,
    codings: 0,
    notLookedFor: 0,
    toRecheck: 0,
    stanceToSet: 0,
  },
  cells: {
    present: 0,
    absent: 0,
    denied: 0,
    'no-data': 0,
    'not-looked-for': 0,
    recheck: 0,
    'too-little': 0,
    'not-yet': 0,
  },
  assessments: { confirmed: 0, stale: 0, draft: 0 },
  stories: { of: 0, judged: 0, stale: 0, labels: [], overrides: [] },
  statuses: { of: 0, recorded: 0, last: [] },
  policies: defaultPolicies,
};

const sentences = (view: MethodView) => methodSections(view).flatMap((section) => section.sentences);

it('of an empty study says what there is not, and nothing undefined', () => {
  const text = methodMarkdown(EMPTY);
  expect(text).toContain('No wave has been planned yet.');
  expect(text).toContain('cannot be told yet: it takes 6 interviews');
  expect(text).not.toMatch(/undefined|NaN|null/);
  expect(text).not.toContain('Coordinators’ interviews in closed waves');
});

it('says provisional until the last planned wave is closed', () => {
  const wave = (number: number, place: 'closed' | 'open' | 'planned') => ({
    id: WaveId.parse(id(10 + number)),
    month: `2020-0${number}`,
    startsOn: `2020-0${number}-01`,
    endsOn: `2020-0${number}-28`,
    place,
  });
  const open = sentences({ ...EMPTY, waves: [wave(1, 'closed'), wave(2, 'planned')] }).join(' ');
  expect(open).toContain('provisional until the last planned wave, February 2020, is closed');
  const done = sentences({ ...EMPTY, waves: [wave(1, 'closed'), wave(2, 'closed')] }).join(' ');
  expect(done).toContain('no longer provisional');
});

it('says when saturation was reached, and owns up to what came after', () => {
  const saturation = {
    interviews: [],
    base: 20,
    runs: [
      { first: 5, last: 6, fresh: 1, percent: 5 },
      { first: 6, last: 7, fresh: 3, percent: 15 },
    ],
    reached: '4+2',
  };
  const told = sentences({ ...EMPTY, saturation }).join(' ');
  expect(told).toContain(
    'was reached at 4+2: the base holds 20 themes, and a later run brought 15.0% of that',
  );
  const never = { ...saturation, runs: saturation.runs.slice(1), reached: null };
  expect(sentences({ ...EMPTY, saturation: never }).join(' ')).toContain('was not reached');
});

it('as Markdown keeps a reason in its cell, whatever signs and lines it holds; as CSV a value a row', () => {
  const told: MethodView = {
    ...EMPTY,
    areas: [{ id: AREA, name: 'North | South', seat: '' }],
    stories: {
      ...EMPTY.stories,
      of: 1,
      judged: 1,
      labels: [{ suggested: 'steady', confirmed: 'fading', stories: 1 }],
      overrides: [
        {
          theme: { id: THEME, title: 'Trust*' },
          area: AREA,
          suggested: 'steady',
          confirmed: 'fading',
          reason: 'One | two\n\nthree',
          by: 'Mira',
        },
      ],
    },
  };
  expect(methodMarkdown(told)).toContain(
    '| Trust\\* | North \\| South | steady | fading | One \\| two three | Mira |',
  );
  const csv = toCsv(methodTable(told));
  expect(csv.split('\n')[0]).toBe('section,table,row,column,value');
  expect(csv).toContain('Judgements,Suggested and confirmed,1,Stories,1\n');
});

it('counts labels and statuses: what was confirmed as what, and the last status of each threat', () => {
  expect(
    labelsConfirmed([
      { suggested: 'steady', label: 'fading' },
      { suggested: 'steady', label: 'steady' },
      { suggested: 'steady', label: 'fading' },
    ]),
  ).toEqual([
    { suggested: 'steady', confirmed: 'fading', stories: 2 },
    { suggested: 'steady', confirmed: 'steady', stories: 1 },
  ]);
  const there = { theme: THEME, area: AREA };
  expect(
    statusesRecorded([
      { ...there, status: 'predicted' },
      { ...there, status: 'showing' },
      { theme: ThemeId.parse(id(3)), area: AREA, status: 'showing' },
    ]),
  ).toEqual({ recorded: 2, last: [{ status: 'showing', threats: 2 }] });
});
