import { expect, test } from 'vitest';
import { cellName, cellTip, fieldworkSummary, linesOf } from '#client/features/overview/cell-words.ts';
import { nextWords, recheckWords } from '#client/features/overview/next-words.ts';
import { shortMonths } from '#client/features/overview/short-months.ts';
import { FieldworkCellView, RecheckItem } from '#shared/api/overview.ts';

const id = '00000000-0000-4000-8000-000000000001';
const cell = (changes: Partial<FieldworkCellView>) =>
  FieldworkCellView.parse({
    area: id,
    wave: id,
    state: 'coded',
    reason: '',
    day: '2020-10-12',
    words: 5970,
    tooLittle: false,
    source: id,
    outOfUse: false,
    reached: null,
    engagement: null,
    participant: null,
    others: [],
    ...changes,
  });

test('a cell says in one sentence how far it got, when, how much, and what else there is', () => {
  const others = [
    { id, title: 'Food hub', kind: 'conversation' },
    { id, title: 'Map, exercise', kind: 'exercise' },
  ];
  const coded = cell(FieldworkCellView.pick({ others: true }).parse({ others }));
  expect(cellName(coded, 'Wexcombe', 'October 2020')).toMatch(
    /^Wexcombe, October 2020: coded, interview of .*12.*, 5,970 words, 2 other sources$/,
  );
  expect(cellTip(coded, 1000)).toBe('Also: Food hub (conversation); Map, exercise.');
});

test('a missed interview gives its reason, or says that none was given', () => {
  const missed = { state: 'missed', day: null, words: 0, source: null } as const;
  expect(linesOf(cell({ ...missed, reason: 'illness' })).second).toBe('illness');
  expect(linesOf(cell(missed)).second).toBe('no reason given');
  expect(cellName(cell(missed), 'Millhaven', 'September 2020')).toBe(
    'Millhaven, September 2020: missed, no reason given',
  );
});

test('too little talk says why it matters, and coding under way says how far it reached', () => {
  expect(cellTip(cell({ words: 612, tooLittle: true }), 1000)).toBe(
    'Too little talk: under 1,000 words, so silence here shows nothing.',
  );
  expect(linesOf(cell({ state: 'in-progress', reached: { turn: 14, turns: 23 } })).third).toBe(
    'turn 14 of 23',
  );
  expect(linesOf(cell({ state: 'held', source: null })).third).toBe('no transcript yet');
  expect(linesOf(cell({ state: 'held', source: null, outOfUse: true })).third).toBe('not used any more');
  expect(cellTip(cell({}), 1000)).toBeUndefined();
});

test('the summary counts what was meant to be held, never what nobody planned', () => {
  expect(fieldworkSummary([cell({}), cell({ state: 'missed' }), cell({ state: 'blank' })])).toBe(
    '1 of 2 interviews coded to the end, 1 missed',
  );
  expect(fieldworkSummary([cell({ state: 'blank' })])).toBe('no interviews planned yet');
});

test('months carry their year only where a month comes twice', () => {
  expect(shortMonths([{ month: '2020-08' }, { month: '2020-09' }])).toEqual(['Aug', 'Sep']);
  expect(shortMonths([{ month: '2020-08' }, { month: '2021-08' }])).toEqual(['Aug ’20', 'Aug ’21']);
});

test('what is to be done and re-checked is said in words that fit the number', () => {
  const item = RecheckItem.parse({
    what: 'not-looked-for',
    theme: { id, title: 'Screen fatigue', kind: 'threat' },
    count: 1,
    sources: [id],
  });
  expect(recheckWords(item, '')).toMatchObject({
    waiting: '1 interview was never read for it',
    verb: 'Read',
  });
  const { area, wave } = cell({});
  expect(nextWords({ what: 'interview', area, wave, day: null })).toEqual({
    deed: 'Hold the interview',
    detail: 'no day set',
  });
});
