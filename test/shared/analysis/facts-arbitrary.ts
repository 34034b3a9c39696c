import fc from 'fast-check';
import type { Facts } from '#shared/analysis/facts.ts';
import type { Policies } from '#shared/study/policies.ts';
import { FactsBuilder, MIRA, person, TOM } from './facts-builder.ts';

const choice = fc.nat(1000);

const deed = fc.oneof(
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('change' as const), a: choice, b: choice }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('source' as const), a: choice, b: choice }) },
  { weight: 5, arbitrary: fc.record({ deed: fc.constant('code' as const), a: choice, b: choice }) },
  { weight: 8, arbitrary: fc.record({ deed: fc.constant('pass' as const), a: choice, b: choice }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('assess' as const), a: choice, b: choice }) },
);

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

const STANCES = [null, 'anticipated', 'occurring', 'easing', 'resolved', 'not-happening'] as const;
const FORMS = ['transcript', 'transcript', 'full-notes', 'summary'] as const;
const KINDS = ['interview', 'interview', 'conversation', 'exercise', 'reading'] as const;
const CHANGES = ['create', 'broaden', 'narrow', 'shift', 'merge', 'split', 'rename', 'retire'] as const;

function change(study: FactsBuilder, a: number, b: number): void {
  const kind = pick(CHANGES, a) ?? 'create';
  const theme = pick(study.themes, b)?.id;
  const other = pick(study.themes, b + 1)?.id;
  if (kind === 'create' || theme === undefined) study.theme(b % 2 === 0 ? 'threat' : 'change');
  else if (kind === 'split') study.event('split', [theme], [study.unborn(), study.unborn()]);
  else if (kind !== 'merge') study.event(kind, [theme]);
  else if (other !== undefined && other !== theme) study.event('merge', [theme], [other]);
}

/** Studies as they may come to be: themes, changes, sources, codings, passes and assessments in any order. */
export const arbitraryFacts = (policies: Partial<Policies> = {}): fc.Arbitrary<Facts> =>
  fc
    .record({
      areas: fc.integer({ min: 1, max: 2 }),
      closed: fc.integer({ min: 1, max: 3 }),
      open: fc.nat(1),
      deeds: fc.array(deed, { minLength: 15, maxLength: 70 }),
    })
    .map(({ areas, closed, open, deeds }) => {
      const study = new FactsBuilder(areas, closed, open, policies);
      study.theme();
      study.theme('threat');
      for (const { deed: kind, a, b } of deeds) {
        const source = pick(study.sources, a)?.id;
        const theme = pick(study.themes, b)?.id;
        if (kind === 'change') change(study, a, b);
        else if (kind === 'source')
          study.source(a % areas, b % (closed + open), {
            kind: pick(KINDS, a) ?? 'interview',
            form: pick(FORMS, b) ?? 'transcript',
            panel: a % 3 !== 0,
            included: b % 7 !== 0,
            informant: person(a % 2),
            turns:
              b % 5 === 0 ? [6, 40] : Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 6 : 160)),
          });
        else if (theme === undefined) continue;
        else if (kind === 'assess')
          study.assess(theme, a % areas, b % closed, {
            prominence: (a % 3) + 1,
            asked: a % 2 === 0 ? 'yes' : 'no',
            state: b % 4 === 0 ? 'draft' : 'confirmed',
          });
        else if (source === undefined) continue;
        else if (kind === 'code')
          study.code(source, theme, {
            turn: b % 20,
            stance: pick(STANCES, a + b) ?? null,
            coder: a % 2 === 0 ? MIRA : TOM,
            prompted: a % 5 === 0,
            state: b % 9 === 0 ? 'proposed' : 'accepted',
          });
        else study.pass(source, a % 2 === 0 ? null : [theme]);
      }
      return study.build();
    });
