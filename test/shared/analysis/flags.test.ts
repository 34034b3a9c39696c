import { describe, expect, it } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { trajectories } from '#shared/analysis/trajectories.ts';
import { Flag } from '#shared/analysis/trajectory.ts';
import type { ThemeId } from '#shared/ids.ts';
import type { Policies } from '#shared/study/policies.ts';
import { FactsBuilder, person } from './facts-builder.ts';

/** One area, so many closed months, each interview read by `read` as it is built. */
function told(
  waves: number,
  build: (study: FactsBuilder, theme: ThemeId) => void,
  { open = 0, policies = {} }: { open?: number; policies?: Partial<Policies> } = {},
) {
  const study = new FactsBuilder(1, waves, open, policies);
  const theme = study.theme();
  build(study, theme);
  const facts = study.build();
  const [one] = trajectories(facts, cells(facts));
  const { flags, flagWaves } = one?.suggested ?? expect.fail('no trajectory');
  return { letters: one?.series.letters, flags, flagWaves };
}

/** An interview each month, read in full; P where the letter says so, none where it is N. */
function interviews(study: FactsBuilder, theme: ThemeId, letters: string): void {
  for (const [wave, letter] of [...letters].entries()) {
    if (letter === 'N') continue;
    const source = study.source(0, wave, { informant: person(1) });
    study.pass(source);
    if (letter === 'P') study.code(source, theme);
  }
}

/** For each flag a study from which it follows, by the letters, and the wave it speaks of. */
const CASES: Record<Flag, [string, ReturnType<typeof told>, number | undefined]> = {
  missing: ['PNP', told(3, (study, theme) => interviews(study, theme, 'PNP')), undefined],
  unexamined: [
    'PUP',
    told(3, (study, theme) => {
      interviews(study, theme, 'PNP');
      study.source(0, 1, { informant: person(1) });
    }),
    undefined,
  ],
  'as-of': ['PPN', told(3, (study, theme) => interviews(study, theme, 'PPN')), 1],
  'onset-unknown': ['NPP', told(3, (study, theme) => interviews(study, theme, 'NPP')), undefined],
  'gap-tolerated': ['PPAPP', told(5, (study, theme) => interviews(study, theme, 'PPAPP')), undefined],
  'strength-not-assessed': ['PPP', told(3, (study, theme) => interviews(study, theme, 'PPP')), undefined],
  surge: [
    'PPP',
    told(3, (study, theme) => {
      interviews(study, theme, 'PPP');
      for (const [wave, prominence] of [1, 3, 1].entries()) study.assess(theme, 0, wave, { prominence });
    }),
    1,
  ],
  prompted: [
    'AAPP',
    told(4, (study, theme) => {
      interviews(study, theme, 'AAPP');
      study.assess(theme, 0, 2, { asked: 'yes' });
    }),
    2,
  ],
  'informant-changed': [
    'PPP',
    told(3, (study, theme) => {
      interviews(study, theme, 'PPN');
      const source = study.source(0, 2, { informant: person(2) });
      study.pass(source).code(source, theme);
    }),
    2,
  ],
  'earlier-definition': [
    'PPP',
    told(3, (study, theme) => {
      interviews(study, theme, 'PPN');
      study.event('broaden', [theme]);
      interviews(study, theme, 'NNP');
    }),
    undefined,
  ],
  provisional: ['PP-', told(2, (study, theme) => interviews(study, theme, 'PP'), { open: 1 }), undefined],
};

describe('every flag follows from what the study holds', () => {
  it.each(Flag.options)('%s', (flag) => {
    const [letters, { letters: found, flags, flagWaves }, wave] = CASES[flag];
    expect(found).toBe(letters);
    expect(flags).toContain(flag);
    expect(flagWaves[flag]).toBe(wave);
  });

  it('and none of them where every month was heard, read and rated, by one voice, unasked', () => {
    const { flags } = told(3, (study, theme) => {
      interviews(study, theme, 'APP');
      for (const wave of [1, 2]) study.assess(theme, 0, wave, { prominence: 2, asked: 'no' });
    });
    expect(flags).toEqual([]);
  });

  it('a coding in answer to a question is prompted as well', () => {
    const { flagWaves } = told(4, (study, theme) => {
      interviews(study, theme, 'AAPP');
      study.code(study.sources[2]?.id ?? expect.fail(), theme, { turn: 3, prompted: true });
    });
    expect(flagWaves.prompted).toBe(2);
  });
});
