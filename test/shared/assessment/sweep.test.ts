import { describe, expect, test } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { sweepCells, sweepCounts, sweepInOrder } from '#shared/assessment/sweep.ts';
import { FactsBuilder } from '#test/shared/analysis/facts-builder.ts';

/** Two areas, two closed months and an open one; `north` is read in full, `south` has an interview nobody finished. */
function fieldwork() {
  const build = new FactsBuilder(2, 2, 1);
  const [first, second] = [build.theme(), build.theme('threat')];
  const [north, northLater, south, open] = [
    build.source(0, 0),
    build.source(0, 1),
    build.source(1, 0),
    build.source(0, 2),
  ];
  for (const source of [north, northLater, south, open])
    for (const theme of [first, second]) build.code(source, theme);
  build.pass(north).pass(northLater).pass(open);
  const facts = build.build();
  const of = (written: Parameters<typeof sweepCells>[2] = [], with_ = facts) =>
    sweepCells(with_, cells(with_).list, written);
  const frame = { areas: facts.areas.map(({ id }) => id), waves: facts.waves.map(({ id }) => id) };
  const placeOf = (cell: { theme: string; area: string; wave: string }) =>
    [
      cell.theme === first ? 'first' : 'second',
      frame.areas.findIndex((area) => area === cell.area),
      frame.waves.findIndex((wave) => wave === cell.wave),
    ].join(' ');
  return { first, second, facts, of, frame, placeOf };
}

describe('the cells that ask for a judgement', () => {
  test('are raised or denied, in closed months whose interviews were read in full', () => {
    const { of, placeOf } = fieldwork();
    expect(of().map(placeOf)).toEqual(['first 0 0', 'first 0 1', 'second 0 0', 'second 0 1']);
    expect(sweepCounts(of())).toEqual({ of: 4, judged: 0, stale: 0, drafts: 0 });
  });

  test('and those somebody wrote of, with how far that got', () => {
    const { of, first, second, facts, placeOf } = fieldwork();
    const [north, south] = facts.areas.map(({ id }) => id);
    const [august, september, october] = facts.waves.map(({ id }) => id);
    if (!north || !south || !august || !september || !october) throw new Error('no frame');
    const found = of([
      { theme: first, area: north, wave: august, state: 'confirmed', stale: false },
      { theme: first, area: north, wave: september, state: 'confirmed', stale: true },
      { theme: second, area: south, wave: august, state: 'draft', stale: true },
      { theme: second, area: north, wave: october, state: 'draft', stale: false },
    ]);
    expect(found.map((cell) => `${placeOf(cell)} ${cell.state}`)).toEqual([
      'first 0 0 judged',
      'first 0 1 stale',
      'second 0 0 unwritten',
      'second 0 1 unwritten',
      'second 0 2 draft',
      'second 1 0 draft',
    ]);
    expect(sweepCounts(found)).toEqual({ of: 6, judged: 1, stale: 1, drafts: 2 });
  });

  test('of a retired theme are none', () => {
    const { facts, of, first } = fieldwork();
    const retired = {
      ...facts,
      themes: facts.themes.map((theme) => ({ ...theme, retired: theme.id === first })),
    };
    expect(of([], retired).some(({ theme }) => theme === first)).toBe(false);
  });

  test('come interview by interview or theme by theme, narrowed as asked', () => {
    const { of, frame, placeOf, second } = fieldwork();
    const ordered = (...asked: [Parameters<typeof sweepInOrder>[1], Parameters<typeof sweepInOrder>[3]?]) =>
      sweepInOrder(of(), asked[0], frame, asked[1]).map(placeOf);
    expect(ordered('interview')).toEqual(['first 0 0', 'second 0 0', 'first 0 1', 'second 0 1']);
    expect(ordered('theme')).toEqual(['first 0 0', 'first 0 1', 'second 0 0', 'second 0 1']);
    expect(ordered('theme', { themes: new Set([second]), wave: frame.waves[1] })).toEqual(['second 0 1']);
    expect(ordered('theme', { area: frame.areas[1] })).toEqual([]);
    expect(ordered('theme', { staleOnly: true })).toEqual([]);
  });
});
