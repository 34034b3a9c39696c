import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '#shared/analysis/facts.ts';
import { areTogether, codedTurns, type TogetherAsked, together } from '#shared/analysis/together.ts';
import { CodingId, SourceId } from '#shared/ids.ts';
import { arbitraryFacts } from './facts-arbitrary.ts';
import { FactsBuilder, MIRA, TOM, uuid } from './facts-builder.ts';

const TURN = { within: 'turn', voices: 'all' } as const satisfies TogetherAsked;
const PASSAGE = { ...TURN, within: 'passage' } as const satisfies TogetherAsked;
const asked = fc.record({
  within: fc.constantFrom('turn' as const, 'passage' as const),
  voices: fc.constantFrom('panel' as const, 'all' as const),
});

/** One interview of six turns, every second the participant's, and two themes. */
function talk() {
  const study = new FactsBuilder(2, 2);
  const [trust, burnout] = [study.theme(), study.theme('threat')];
  const source = study.source(0, 0, { turns: [6, 40, 6, 40, 6, 40] });
  return { study, trust, burnout, source };
}
const count = (facts: Facts, how: TogetherAsked = TURN) => together(facts, how).pairs[0]?.turns ?? 0;

test('themes stand together in a turn that carries both, and the base is each one’s turns', () => {
  const { study, trust, burnout, source } = talk();
  study.code(source, trust, { turn: 1 });
  study.code(source, trust, { turn: 3 });
  study.code(source, burnout, { turn: 3 });
  study.code(source, burnout, { turn: 5 });
  const { turns, pairs } = together(study.build(), TURN);
  expect(pairs).toEqual([{ one: trust, other: burnout, turns: 1 }]);
  expect([turns.get(trust), turns.get(burnout)]).toEqual([2, 2]);
});

test('an interviewer’s turn never counts, whatever is coded in it', () => {
  const { study, trust, burnout, source } = talk();
  for (const theme of [trust, burnout]) study.code(source, theme, { turn: 2 });
  expect(together(study.build(), TURN).turns.size).toBe(0);
});

test('a passage over several turns counts in each of the participant’s', () => {
  const { study, trust, burnout, source } = talk();
  study.code(source, trust, { start: 0, end: 10_000 });
  for (const turn of [1, 3]) study.code(source, burnout, { turn });
  expect(count(study.build())).toBe(2);
});

test('passages that only stand in one turn do not overlap', () => {
  const { study, trust, burnout, source } = talk();
  study.code(source, trust, { start: 70, end: 90 });
  study.code(source, burnout, { start: 90, end: 110 });
  expect([count(study.build()), count(study.build(), PASSAGE)]).toEqual([1, 0]);
  study.code(source, burnout, { start: 89, end: 110 });
  expect(count(study.build(), PASSAGE)).toBe(1);
});

test('duplicates, readings, proposals and passages to recheck are left out', () => {
  const { study, trust, burnout, source } = talk();
  const both = (where: typeof source, how = {}) => {
    for (const theme of [trust, burnout]) study.code(where, theme, how);
  };
  both(study.source(0, 0, { included: false }));
  both(study.source(0, 0, { kind: 'reading' }));
  both(source, { state: 'proposed' });
  expect(count(study.build())).toBe(0);
  both(source);
  expect(count(study.build())).toBe(1);
  study.event('narrow', [burnout]);
  expect(count(study.build())).toBe(0);
});

test('area, wave and the panel narrow what is counted', () => {
  const { study, trust, burnout, source } = talk();
  const elsewhere = study.source(1, 1, { panel: false });
  for (const where of [source, elsewhere]) for (const theme of [trust, burnout]) study.code(where, theme);
  const facts = study.build();
  const [area, wave] = [facts.areas[1]?.id, facts.waves[0]?.id];
  expect(count(facts)).toBe(2);
  expect(count(facts, { ...TURN, voices: 'panel' })).toBe(1);
  expect(count(facts, { ...TURN, area })).toBe(1);
  expect(count(facts, { ...TURN, area, wave })).toBe(0);
});

test('which of two themes is asked about first changes nothing, and neither is counted more often than it occurs', () => {
  fc.assert(
    fc.property(arbitraryFacts(), asked, (facts, how) => {
      const { turns, pairs } = together(facts, how);
      const coded = [...codedTurns(facts, how)];
      for (const { one, other, turns: shared } of pairs) {
        const [there, back] = [
          coded.filter((turn) => areTogether(turn, one, other, how.within)),
          coded.filter((turn) => areTogether(turn, other, one, how.within)),
        ];
        expect(there).toEqual(back);
        expect(there).toHaveLength(shared);
        expect(shared).toBeLessThanOrEqual(Math.min(turns.get(one) ?? 0, turns.get(other) ?? 0));
      }
    }),
  );
});

test('a second coder who marks the same changes nothing, nor does the order of codings', () => {
  fc.assert(
    fc.property(arbitraryFacts(), asked, (facts, how) => {
      const twice = facts.codings.flatMap((coding, at) => [
        { ...coding, id: CodingId.parse(uuid(9, at)), coder: coding.coder === MIRA ? TOM : MIRA },
        coding,
      ]);
      const sorted = ({ turns, pairs }: ReturnType<typeof together>) => [
        [...turns].sort(),
        pairs.map((pair) => JSON.stringify(pair)).sort(),
      ];
      expect(sorted(together({ ...facts, codings: twice.reverse() }, how))).toEqual(
        sorted(together(facts, how)),
      );
    }),
  );
});

test('the same interviews held twice double every count', () => {
  fc.assert(
    fc.property(arbitraryFacts(), asked, (facts, how) => {
      const twin = new Map(facts.sources.map(({ id }, at) => [id, SourceId.parse(uuid(11, at))]));
      const of = (id: SourceId) => twin.get(id) ?? id;
      const doubled = {
        ...facts,
        sources: [...facts.sources, ...facts.sources.map((source) => ({ ...source, id: of(source.id) }))],
        codings: [
          ...facts.codings,
          ...facts.codings.map((coding) => ({ ...coding, source: of(coding.source) })),
        ],
      };
      const [once, twice] = [together(facts, how), together(doubled, how)];
      for (const [theme, turns] of once.turns) expect(twice.turns.get(theme)).toBe(2 * turns);
      expect(twice.pairs.map(({ turns }) => turns)).toEqual(once.pairs.map(({ turns }) => 2 * turns));
    }),
  );
});
