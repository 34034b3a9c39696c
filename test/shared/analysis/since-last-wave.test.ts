import { describe, expect, it } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { changeAt, sinceLastWave } from '#shared/analysis/since-last-wave.ts';
import { trajectories } from '#shared/analysis/trajectories.ts';
import { FactsBuilder } from './facts-builder.ts';

it.each([
  ['AP', 'newlyRaised'],
  ['ATP', 'newlyRaised'],
  ['UUP', 'newlyNamed'],
  ['UNP', 'newlyNamed'],
  ['UAP', 'newlyRaised'],
  ['PAP', 'raisedAgain'],
  ['PDNP', 'raisedAgain'],
  ['PA', 'notRaised'],
  ['PND', 'notRaised'],
  ['PP', null],
  ['PNP', null],
  ['PUP', null],
  ['NP', null],
  ['RP', null],
  ['URP', null],
  ['PN', null],
  ['PT', null],
  ['PU', null],
  ['PR', null],
  ['AA', null],
  ['PAA', null],
  ['P', null],
])('after %s the last wave says %s', (letters, change) => {
  expect(changeAt(letters)).toBe(change);
});

describe('since the last wave', () => {
  const told = () => {
    const study = new FactsBuilder(2, 3, 1);
    const [raised, quiet, threat] = [study.theme(), study.theme(), study.theme('threat')];
    const sources = [0, 1].map((area) => [0, 1, 2, 3].map((wave) => study.source(area, wave)));
    for (const source of sources.flat()) study.pass(source);
    const [west = [], mill = []] = sources;
    const [, w1, w2, w3] = west;
    if (!w1 || !w2 || !w3 || !mill[2]) return expect.fail();
    study.code(w2, raised);
    study.code(mill[2], raised);
    study.code(w1, quiet);
    study.code(w1, threat, { stance: 'anticipated' });
    study.code(w2, threat, { stance: 'occurring' });
    study.code(w3, quiet);
    return { study, raised, quiet, threat, late: study.theme(), w2 };
  };

  it('lists themes with the areas in which something differs, comparing the last two closed waves', () => {
    const { study, raised, quiet, threat, late, w2 } = told();
    study.code(w2, late);
    const facts = study.build();
    const [wexcombe, millhaven] = facts.areas.map(({ id }) => id);
    const since = sinceLastWave(facts, cells(facts));
    expect(since).toMatchObject({
      earlier: facts.waves[1]?.id,
      later: facts.waves[2]?.id,
      newlyRaised: [{ theme: raised, areas: [wexcombe, millhaven] }],
      newlyNamed: [{ theme: late, areas: [wexcombe] }],
      raisedAgain: [],
      notRaised: [{ theme: quiet, areas: [wexcombe] }],
    });
    expect(since?.moved).toMatchObject([
      { theme: threat, area: wexcombe, from: { status: 'predicted' }, to: { status: 'showing' } },
    ]);
  });

  it('compares another pair of closed waves where asked, and none where fewer than two are closed', () => {
    const { study } = told();
    const facts = study.build();
    const [first, second] = facts.waves.map(({ id }) => id);
    if (!first || !second) return expect.fail();
    expect(sinceLastWave(facts, cells(facts), { earlier: first, later: second })?.newlyRaised).toHaveLength(
      2,
    );
    expect(sinceLastWave(facts, cells(facts), { earlier: second, later: first })).toBeNull();
    facts.waves = facts.waves.map((wave, at) => ({ ...wave, closed: at === 0 }));
    expect(sinceLastWave(facts, cells(facts))).toBeNull();
  });

  it('leaves retired themes out', () => {
    const { study } = told();
    const facts = study.build();
    facts.themes = facts.themes.map((theme) => ({ ...theme, retired: true }));
    expect(sinceLastWave(facts, cells(facts))).toMatchObject({ newlyRaised: [], notRaised: [], moved: [] });
  });
});

it('a study’s trajectories come theme by theme, with series, strength and the reason', () => {
  const study = new FactsBuilder(2, 4, 1);
  const theme = study.theme();
  for (const [wave, prominence] of [3, 3, 2, 1].entries()) {
    const source = study.source(0, wave);
    study.pass(source).code(source, theme);
    study.assess(theme, 0, wave, { prominence });
  }
  const facts = study.build();
  expect(trajectories(facts, cells(facts))).toMatchObject([
    {
      theme,
      series: { letters: 'PPPP-' },
      strength: { basis: 'rating', values: [3, 3, 2, 1, null] },
      suggested: { label: 'fading', firmness: 'fair', flags: ['provisional'], rule: 8 },
      sentence: 'Prominence falls from 3, 3 to 2, 1. Rests on four closed waves, two in each half.',
    },
    { series: { letters: 'NNNN-' }, suggested: { label: 'no-data', firmness: null } },
  ]);
});
