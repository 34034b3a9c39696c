import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '#shared/analysis/facts.ts';
import { firstTold, saturationOf } from '#shared/analysis/saturation.ts';
import { CodingId, type SourceId, ThemeId } from '#shared/ids.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { arbitraryFacts } from './facts-arbitrary.ts';
import { FactsBuilder, TOM } from './facts-builder.ts';

const saturate = (fresh: readonly number[], policies: Partial<typeof defaultPolicies> = {}) =>
  saturationOf(fresh, { ...defaultPolicies, ...policies });

describe('saturation', () => {
  it('of 8, 2, 2, 1 and then 1, 0, 1, 0, 0 new themes is reached at 7+2', () => {
    const { base, runs, reached } = saturate([8, 2, 2, 1, 1, 0, 1, 0, 0]);
    expect(base).toBe(13);
    expect(runs.map(({ first, last, percent }) => `${first}, ${last}: ${percent?.toFixed(1)}`)).toEqual([
      '5, 6: 7.7',
      '6, 7: 7.7',
      '7, 8: 7.7',
      '8, 9: 0.0',
    ]);
    expect(reached).toBe('7+2');
  });

  it.each<[number[], Partial<typeof defaultPolicies>, string | null]>([
    [[8, 2, 2, 1, 1, 0, 1, 0, 0], { saturationPercent: 8 }, '4+2'],
    [[8, 2, 2, 1, 1, 0, 1, 0, 0], { saturationPercent: 0 }, '7+2'],
    [[8, 2, 2, 1, 1, 0, 1, 0, 0], { saturationRun: 3 }, null],
    [[8, 2, 2, 1, 1, 0, 1, 0, 0], { saturationBase: 6, saturationRun: 3, saturationPercent: 10 }, '6+3'],
    [[8, 2, 2], {}, null],
    [[8, 2, 2, 1, 0], {}, null],
    [[8, 2, 2, 1, 3, 3, 3], {}, null],
    [[0, 0, 0, 0, 0, 0], {}, null],
  ])('of %j under %j is %s', (fresh, policies, reached) => {
    expect(saturate(fresh, policies).reached).toBe(reached);
  });

  it('once reached is never taken back by later interviews, and never later under a higher threshold', () => {
    const counts = fc.array(fc.nat(8), { maxLength: 14 });
    const upTo = (reached: string | null) =>
      reached ? Number(reached.split('+')[0]) : Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(counts, counts, fc.nat(50), (fresh, later, more) => {
        const { reached } = saturate(fresh);
        if (reached) expect(saturate([...fresh, ...later]).reached).toBe(reached);
        const lenient = saturate(fresh, { saturationPercent: defaultPolicies.saturationPercent + more });
        expect(upTo(lenient.reached)).toBeLessThanOrEqual(upTo(reached));
      }),
    );
  });
});

const order = (facts: Facts) =>
  new Map<SourceId, string | null>(
    facts.sources.map(({ id }, at) => [id, `2020-01-${String(at + 1).padStart(2, '0')}`]),
  );
const counts = (facts: Facts, held = order(facts)) =>
  firstTold(facts, held).map(({ fresh, newlyNamed }) => [fresh.length, newlyNamed.length]);

describe('the interview that first tells a theme', () => {
  const threeRead = () => {
    const study = new FactsBuilder(1, 3, 1);
    const [early, late] = [study.theme(), study.theme()];
    const sources = [0, 1, 2].map((wave) => study.source(0, wave));
    for (const source of sources) study.pass(source);
    const [first, second, third] = sources;
    if (!first || !second || !third) return expect.fail();
    study.code(first, early);
    study.code(second, early);
    study.code(third, late);
    return { study, early, late, first, second, third };
  };

  it('counts it once, and not again where it is told again', () => {
    expect(counts(threeRead().study.build())).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  it('only names it newly where an earlier one was not looked through for it, until that is done', () => {
    const { study, first, second, third } = threeRead();
    const made = study.theme();
    study.code(third, made);
    expect(counts(study.build())[2]).toEqual([1, 1]);
    study.pass(first, [made]);
    expect(counts(study.build())[2]).toEqual([1, 1]);
    study.pass(second, [made]);
    expect(counts(study.build())[2]).toEqual([2, 0]);
  });

  it('goes by the day held, or the month where no day is known', () => {
    const { study, first, second, third } = threeRead();
    const facts = study.build();
    const held = new Map([
      [first, '2020-02-15'],
      [second, null],
      [third, '2020-01-20'],
    ]);
    expect(firstTold(facts, held).map(({ source }) => source)).toEqual([third, second, first]);
  });

  it('is none where an exercise, or a text nobody has read in full, told it first', () => {
    const { study } = threeRead();
    const theme = study.theme();
    const exercise = study.source(0, 0, { kind: 'exercise', form: 'structured', panel: false });
    study.code(exercise, theme);
    const read = study.source(0, 2);
    study.pass(read).code(read, theme);
    expect(counts(study.build())).toEqual([
      [1, 0],
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('leaves out open waves, what does not count, words to recheck, and themes retired or merged', () => {
    const { study, late } = threeRead();
    const open = study.source(0, 3);
    const withdrawn = study.source(0, 0, { included: false });
    for (const source of [open, withdrawn]) study.pass(source).code(source, study.theme());
    const facts = study.build();
    expect(counts(facts)).toHaveLength(3);
    const retired = facts.themes.map((theme) => ({ ...theme, retired: theme.id === late }));
    expect(counts({ ...facts, themes: retired })[2]).toEqual([0, 0]);
    study.event('narrow', [late]);
    expect(counts(study.build())[2]).toEqual([0, 0]);
  });

  it('tells every theme once at most; neither a second coder nor a new theme changes anything', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (study) => {
        const told = firstTold(study, order(study));
        const all = told.flatMap(({ fresh, newlyNamed }) => [...fresh, ...newlyNamed]);
        expect(new Set(all).size).toBe(all.length);
        const twice = study.codings.map((coding) => ({
          ...coding,
          id: CodingId.parse(`f${coding.id.slice(1)}`),
          coder: TOM,
        }));
        expect(firstTold({ ...study, codings: [...study.codings, ...twice] }, order(study))).toEqual(told);
        const made = ThemeId.parse('ffffffff-0000-4000-8000-000000000000');
        const number = (study.events.at(-1)?.number ?? 0) + 1;
        const later = {
          ...study,
          themes: [...study.themes, { id: made, kind: null, retired: false, mergedInto: null }],
          events: [...study.events, { number, kind: 'create' as const, themes: [made], results: [] }],
        };
        expect(firstTold(later, order(study))).toEqual(told);
      }),
      { numRuns: 200 },
    );
  });
});
