import { expect, test } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import { type MomentsOf, momentsOf } from '#shared/area/moment.ts';
import type { Stance } from '#shared/coding/coding.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { FactsBuilder, type SourceOptions } from '../analysis/facts-builder.ts';

type Said = Stance | 'raised' | null;

/** What one area said of one theme, month by month from January; `null` is an interview without it. */
function told(kind: ThemeKind | null, said: readonly Said[], more: Partial<MomentsOf> = {}, open = 0) {
  const made = new FactsBuilder(1, said.length - open, open);
  const theme = made.theme(kind);
  said.forEach((stance, wave) => {
    const source = made.source(0, wave);
    if (stance !== null) made.code(source, theme, { stance: stance === 'raised' ? null : stance });
    made.pass(source);
  });
  return read(made, kind, more);
}

function read(made: FactsBuilder, kind: ThemeKind | null, more: Partial<MomentsOf> = {}) {
  const facts = made.build();
  const known = cells(facts);
  const [area, theme] = [facts.areas[0], facts.themes[0]];
  if (!area || !theme) throw new Error('no area or theme');
  return momentsOf({
    kind,
    row: known.of(theme.id, area.id),
    informants: known.informants(area.id),
    policies: facts.policies,
    names: waveNames(facts.waves),
    confirmed: null,
    records: [],
    ...more,
  });
}
const words = (moments: ReturnType<typeof told>) => moments.map((moment) => moment?.words ?? null);
const news = (moments: ReturnType<typeof told>) => moments.map((moment) => moment?.news ?? null);

test('a change is told as it was known by each month, and its silence never as an end', () => {
  const moments = told('change', ['raised', 'raised', null, null]);
  expect(words(moments)).toEqual([
    'single sighting, Jan',
    'steady, since Jan',
    'Jan – Feb, then not raised',
    'Jan – Feb, then not raised',
  ]);
  expect(moments.map((moment) => moment?.live)).toEqual([true, true, false, false]);
});

test('a card is not there before somebody raised it, and says in which month it came or came back', () => {
  const moments = told('enabler', [null, 'raised', null, 'raised']);
  expect(moments[0]).toBeNull();
  expect(news(moments)).toEqual([null, 'new in Feb', null, 'back in Apr']);
});

test('what is denied is told as denied, and is no live matter', () => {
  const moments = told('change', ['raised', 'not-happening']);
  expect(moments[1]).toMatchObject({ words: 'denied in Feb', live: false });
});

test('what only others raise is told as theirs', () => {
  const made = new FactsBuilder(1, 2);
  const theme = made.theme('threat');
  made.pass(made.source(0, 0));
  const talk: SourceOptions = { panel: false, kind: 'conversation' };
  const other = made.source(0, 1, talk);
  made.code(other, theme);
  made.pass(other).pass(made.source(0, 1));
  expect(words(read(made, 'threat'))).toEqual([null, 'other voices only, Feb']);
});

test('a threat goes its way month by month, and says where it turned', () => {
  const moments = told('threat', ['anticipated', 'early-sign', 'occurring', 'easing']);
  expect(words(moments)).toEqual(['predicted', 'early signs', 'already showing', 'easing']);
  expect(news(moments)).toEqual([null, 'now early signs', 'now showing', 'now easing']);
  expect(moments[2]?.track).toEqual({ reached: [0, 1, 2], now: [2] });
});

test('two silences grey a threat, and leave its status and its question open', () => {
  const moments = told('threat', ['anticipated', null, null]);
  expect(moments[2]).toMatchObject({ words: 'predicted', live: false, settled: false });
});

test('only a person settles a threat as overcome, from the month of the record on', () => {
  const moments = told('threat', ['occurring', 'resolved', null], {
    records: [{ wave: 2, status: 'overcome' }],
  });
  expect(moments[1]).toMatchObject({ words: 'possibly overcome', confirmed: false, settled: false });
  expect(moments[2]).toMatchObject({ words: 'overcome', confirmed: true, settled: true });
});

test('a person’s label stands from the wave it was judged on, not before', () => {
  const moments = told('change', ['raised', 'raised', 'raised'], {
    confirmed: { label: 'intensifying', upTo: 2 },
  });
  expect(words(moments)).toEqual(['single sighting, Jan', 'steady, since Jan', 'intensifying, since Jan']);
  expect(moments.map((moment) => moment?.confirmed)).toEqual([false, false, true]);
});

test('an open month shows what is heard, and moves nothing', () => {
  const moments = told('change', [null, 'raised'], {}, 1);
  expect(words(moments)).toEqual([null, 'heard, provisional, Feb']);
});
