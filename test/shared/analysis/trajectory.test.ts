import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Basis, strengthOf } from '#shared/analysis/strength.ts';
import { type Flag, type Series, suggestTrajectory } from '#shared/analysis/trajectory.ts';
import { explainTrajectory, flagWords } from '#shared/analysis/trajectory-words.ts';
import { defaultPolicies, type Policies } from '#shared/study/policies.ts';

const suggest = (series: Series) => suggestTrajectory(series, defaultPolicies);

/** Strength of the waves given as P, as one basis; null where a wave has none. */
function withStrength(letters: string, basis: 'rating' | 'share', values: readonly (number | null)[]) {
  const series = [...letters].map((letter, wave) => ({
    state: letter === 'P' ? ('present' as const) : ('absent' as const),
    prominence: basis === 'rating' ? (values[wave] ?? null) : null,
    share: basis === 'share' ? (values[wave] ?? null) : null,
  }));
  return { letters, strength: strengthOf(series) };
}

const FLAGS: Record<string, Flag> = {
  'strength not assessed': 'strength-not-assessed',
  'gap tolerated': 'gap-tolerated',
  'as-of': 'as-of',
  missing: 'missing',
  unexamined: 'unexamined',
  'onset unknown': 'onset-unknown',
  surge: 'surge',
};
const flagsOf = (words: string): Flag[] =>
  words === '' ? [] : words.split(', ').map((word) => FLAGS[word] ?? expect.fail(`no flag ${word}`));

/** Cells, label, firmness, flags; firmness `–` where nothing was observed, empty where the table gives none. */
const GOLDEN: readonly [string, string, string, string][] = [
  ['PPPPPP', 'steady', 'fair', 'strength not assessed'],
  ['PPPPPA', 'gone-quiet', 'weak', ''],
  ['PPPPAA', 'ceased', 'firm', ''],
  ['PPPPPD', 'ceased', 'firm', ''],
  ['PPAPPP', 'steady', 'weak', 'gap tolerated, strength not assessed'],
  ['PPDPPP', 're-emerged', 'firm', ''],
  ['PAAPPP', 're-emerged', 'firm', ''],
  ['PAAAAP', 're-emerged', 'weak', ''],
  ['PAPAPA', 'intermittent', 'firm', ''],
  ['PAPAPP', 'intermittent', 'firm', ''],
  ['PPAPAP', 'intermittent', 'firm', ''],
  ['APAPPP', 'steady', 'weak', 'gap tolerated, strength not assessed'],
  ['AAAAAP', 'emerging', 'weak', ''],
  ['AAAAPP', 'emerging', 'firm', ''],
  ['AAAPPP', 'steady', 'fair', 'strength not assessed'],
  ['APPPPP', 'steady', 'fair', 'strength not assessed'],
  ['PAAAAA', 'raised-once', 'firm', ''],
  ['APAAAA', 'raised-once', 'firm', ''],
  ['AAPDAA', 'ceased', 'firm', ''],
  ['AAAAAA', 'not-raised', 'firm', ''],
  ['DDDDDD', 'not-raised', 'firm', ''],
  ['NNNNNN', 'no-data', '–', ''],
  ['UUUNNN', 'not-examined', '–', ''],
  ['NNPNNN', 'single-sighting', 'weak', 'as-of, missing, onset unknown'],
  ['NNPPNN', 'steady', 'weak', 'as-of, missing, onset unknown, strength not assessed'],
  ['UUUPPP', 'steady', 'weak', 'onset unknown, unexamined, strength not assessed'],
  ['UUUAPP', 'emerging', 'weak', 'unexamined'],
  ['PPNNAA', 'ceased', 'weak', 'missing'],
  ['PPPNNN', 'steady', 'weak', 'as-of, missing, strength not assessed'],
  ['PNNNNA', 'raised-once', 'weak', 'missing'],
  ['PPUUAA', 'ceased', 'weak', 'unexamined'],
  ['AANPPN', 'emerging', 'weak', 'as-of, missing'],
  ['NAPNPP', 'steady', 'weak', 'missing, strength not assessed'],
];

const EARLY: readonly [string, string][] = [
  ['PPP', 'steady'],
  ['PPA', 'gone-quiet'],
  ['PAP', 're-emerged'],
  ['PAA', 'raised-once'],
  ['APP', 'emerging'],
  ['APA', 'raised-once'],
  ['AAP', 'emerging'],
  ['AAA', 'not-raised'],
  ['PP', 'steady'],
  ['PA', 'raised-once'],
  ['AP', 'emerging'],
  ['AA', 'not-raised'],
];

type Rated = [string, (number | null)[], 'rating' | 'share', string, string, string];
const RATED: readonly Rated[] = [
  ['PPPPPP', [5, 5, 5, 10, 12, 15], 'share', 'intensifying', 'firm', ''],
  ['PPPPPP', [5, 5, 5, 7, 8, 9], 'share', 'steady', 'firm', ''],
  ['PPPPPP', [15, 12, 10, 5, 5, 5], 'share', 'fading', 'firm', ''],
  ['PPPPPP', [4, 30, 5, 5, 6, 4], 'share', 'steady', 'firm', 'surge'],
  ['PPPPPP', [40, 40, 40, 46, 46, 46], 'share', 'steady', 'firm', ''],
  ['PPPPPP', [2, 2, 2, 4, 4, 4], 'share', 'steady', 'firm', ''],
  ['PPPNPP', [5, 6, 5, null, 12, 13], 'share', 'intensifying', 'weak', 'missing'],
  ['PPAPPP', [5, 5, null, 12, 14, 15], 'share', 'intensifying', 'weak', 'gap tolerated'],
  ['PP', [4, 10], 'share', 'intensifying', 'weak', ''],
  ['PP', [4, 8], 'share', 'steady', 'weak', ''],
  ['PPPPPP', [1, 1, 2, 2, 3, 3], 'rating', 'intensifying', 'firm', ''],
  ['PPPPPP', [2, 2, 2, 2, 2, 3], 'rating', 'steady', 'firm', ''],
  ['PPPPPP', [3, 3, 2, 2, 1, 1], 'rating', 'fading', 'firm', ''],
  ['PPPPPP', [1, 3, 1, 1, 1, 1], 'rating', 'steady', 'firm', 'surge'],
  ['PPP', [2, 2, null], 'rating', 'steady', 'fair', 'strength not assessed'],
];

describe('the golden vectors', () => {
  it.each(GOLDEN)('%s is %s, %s, flags: %s', (letters, label, firmness, flags) => {
    const suggested = suggest({ letters });
    expect(suggested.label).toBe(label);
    expect(suggested.firmness ?? '–').toBe(firmness);
    expect([...suggested.flags].sort()).toEqual(flagsOf(flags).sort());
  });

  it.each(EARLY)('two or three waves in, %s is %s', (letters, label) => {
    expect(suggest({ letters }).label).toBe(label);
  });

  it.each(RATED)(
    '%s with strength %j by %s is %s, %s, flags: %s',
    (letters, values, basis, label, firmness, flags) => {
      const suggested = suggest(withStrength(letters, basis, values));
      expect(suggested).toMatchObject({ label, firmness });
      expect([...suggested.flags].sort()).toEqual(flagsOf(flags).sort());
    },
  );

  it('silence after three P and no interview is steady as of wave 3, never an end', () => {
    expect(suggest({ letters: 'PPPNNN' }).flagWaves['as-of']).toBe(2);
  });
});

const LETTERS = [...'PADNTUR'];
const MISSING = [...'NTUR'];
const sequence = (min: number, letters = LETTERS) =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: 8 }).map((list) => list.join(''));

function* everySequence(length: number): Generator<string> {
  if (length === 0) yield '';
  else for (const start of everySequence(length - 1)) for (const letter of LETTERS) yield start + letter;
}

describe('every sequence of one to six waves', () => {
  it('has exactly one label, and the labels keep their promises', () => {
    let count = 0;
    const broken: string[] = [];
    for (const length of [1, 2, 3, 4, 5, 6])
      for (const letters of everySequence(length)) {
        count += 1;
        const { label, firmness, flags, rule } = suggest({ letters });
        const core = letters.replaceAll(/[NTUR]/g, '');
        const isKept =
          rule >= 1 &&
          rule <= 9 &&
          (firmness === null) === (core === '') &&
          new Set(flags).size === flags.length &&
          (core === '' || suggest({ letters: core }).label === label) &&
          !((label === 'ceased' || label === 'raised-once') && core.endsWith('P')) &&
          !(label === 'emerging' && !/^[AD]/.test(core)) &&
          !(firmness === 'firm' && core.length < 5) &&
          !(firmness === 'firm' && core !== letters);
        if (!isKept) broken.push(letters);
      }
    expect(count).toBe(137_256);
    expect(broken).toEqual([]);
  });
});

describe('what never changes a label', () => {
  it('waves of which nothing is known, put in anywhere: only flags and firmness follow', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('P', 'A', 'D'), fc.integer({ min: 1, max: 30 }), sequence(0, MISSING)),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        sequence(0, MISSING),
        fc.constantFrom<Basis>('rating', 'share', 'none'),
        (waves, tail, basis) => {
          const core = waves.map(([letter]) => letter).join('');
          const values = waves.map(([letter, value]) => (letter === 'P' ? value : null));
          const spread = waves.map(([letter, , missing]) => missing + letter).join('') + tail;
          const spreadValues = [
            ...waves.flatMap(([letter, value, missing]) => [
              ...[...missing].map(() => null),
              letter === 'P' ? value : null,
            ]),
            ...[...tail].map(() => null),
          ];
          const bare = suggest({ letters: core, strength: { basis, values } });
          const full = suggest({ letters: spread, strength: { basis, values: spreadValues } });
          expect(full.label).toBe(bare.label);
          expect(full.rule).toBe(bare.rule);
        },
      ),
    );
  });

  it('a wave that is not closed', () => {
    fc.assert(
      fc.property(sequence(1), fc.nat(8), (letters, at) => {
        const open = `${letters.slice(0, at)}-${letters.slice(at)}`;
        const { label, firmness, flags } = suggest({ letters });
        expect(suggest({ letters: open })).toMatchObject({ label, firmness, flags });
      }),
    );
  });
});

it('a fully present series read backwards swaps intensifying and fading', () => {
  const swapped: Record<string, string> = {
    intensifying: 'fading',
    fading: 'intensifying',
    steady: 'steady',
  };
  const shares = fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 2, maxLength: 8 });
  const ratings = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 8 });
  for (const [basis, all] of [['share', shares] as const, ['rating', ratings] as const])
    fc.assert(
      fc.property(all, (values) => {
        const letters = 'P'.repeat(values.length);
        const forwards = suggest({ letters, strength: { basis, values } }).label;
        const backwards = suggest({ letters, strength: { basis, values: [...values].reverse() } }).label;
        expect(backwards).toBe(swapped[forwards]);
      }),
      { numRuns: 5000 },
    );
});

describe('flags beside the letters', () => {
  it('a rise that begins when we started asking is said to be prompted', () => {
    const asked = (letters: string, wave: number) =>
      suggest({ letters, prompted: [...letters].map((_, at) => at === wave) }).flagWaves.prompted;
    expect(asked('AAPPP', 2)).toBe(2);
    expect(asked('ANPPA', 2)).toBe(2);
    expect(asked('PAPPP', 2)).toBeUndefined();
    expect(asked('DAPPP', 2)).toBeUndefined();
    expect(asked('PPPPP', 0)).toBeUndefined();
    expect(asked('NNPPP', 2)).toBeUndefined();
    expect(asked('AAAA-', 4)).toBeUndefined();
  });

  it('another informant makes a story weak, from the wave in which the new one spoke', () => {
    const changed = suggest({ letters: 'PPPPPA', informants: ['a', 'a', 'a', 'a', 'b', 'b'] });
    expect(changed.flagWaves['informant-changed']).toBe(4);
    expect(suggest({ letters: 'AAAAA', informants: ['a', 'a', 'a', 'a', 'b'] }).firmness).toBe('weak');
    expect(suggest({ letters: 'PPPPAA', informants: ['a', 'a', 'a', 'a', 'a', 'a'] }).firmness).toBe('firm');
  });

  it('a missing or unknown informant is no change, the next known one may be', () => {
    expect(suggest({ letters: 'PNP', informants: ['a', null, 'a'] }).flags).not.toContain(
      'informant-changed',
    );
    expect(suggest({ letters: 'PNP', informants: ['a', null, 'b'] }).flagWaves['informant-changed']).toBe(2);
    expect(suggest({ letters: 'PUP', informants: ['a', 'b', 'a'] }).flags).not.toContain('informant-changed');
  });

  it('words older than a broaden are flagged where they make a wave present', () => {
    const earlier = (letters: string) =>
      suggest({ letters, earlierDefinition: [true, false, false] }).flags.includes('earlier-definition');
    expect(earlier('PPP')).toBe(true);
    expect(earlier('APP')).toBe(false);
  });

  it('everything is provisional until the last planned wave is closed', () => {
    expect(suggest({ letters: 'PPPP--', provisional: true }).flags).toContain('provisional');
    expect(suggest({ letters: 'NN----', provisional: true }).flags).toEqual(['provisional']);
  });
});

describe('the sentence', () => {
  const names = ['August', 'September', 'October', 'November', 'December', 'January'];
  const say = (series: Series) => explainTrajectory(suggest(series), series, names);

  it.each<[string, number[] | null, string]>([
    [
      'PPPP--',
      [3, 3, 2, 1],
      'Prominence falls from 3, 3 to 2, 1. Rests on four closed waves, two in each half.',
    ],
    [
      'AAPPP-',
      [0, 0, 1, 2, 3],
      'Prominence rises from 1 to 3. Rests on three closed waves, one in each half, the middle one left out.',
    ],
    [
      'PPPP--',
      [2, 2, 2, 3],
      'Prominence reads 2, 2, 2, 3: too little movement to call. Rests on four closed waves.',
    ],
    ['PPPPPP', null, 'Raised in every observed wave from August to January; how strongly was not assessed.'],
    [
      'PPAPPP',
      null,
      'Raised in every observed wave from August to January but October; how strongly was not assessed.',
    ],
    ['PPPAA-', null, 'Last raised in October; looked for and not raised in two closed waves since.'],
    ['PPPD--', null, 'Last raised in October; denied, or asked about and not raised, in November.'],
    ['PPPA--', null, 'Last raised in October, not raised in November: one silence is not a decline.'],
    ['PAAA--', null, 'Raised in August only; looked for and not raised in three closed waves since.'],
    ['PAAPP-', null, 'Raised in August, not in September and October, and again in November and December.'],
    [
      'PAPAPA',
      null,
      'Raised in August, October and December, not in September and November between and not after December.',
    ],
    [
      'AAAPP-',
      null,
      'Looked for and not raised in August, September and October; raised in November and December.',
    ],
    ['AAAAA-', null, 'Looked for in five closed waves, not raised in any.'],
    [
      'DNAAA-',
      null,
      'Looked for in four closed waves, not raised in any. Denied, or asked about and not raised, in August.',
    ],
    [
      'NNPNN-',
      null,
      'Raised in October, the only closed wave that could be observed: too early for a story.',
    ],
    ['UUUUU-', null, 'Not looked for in any closed wave.'],
    ['NNNNN-', null, 'No interview in any closed wave.'],
    ['NNTNN-', null, 'Too little talk to tell in any closed wave.'],
  ])('of %s with %j: %s', (letters, values, sentence) => {
    expect(say(values ? { letters, strength: { basis: 'rating', values } } : { letters })).toBe(sentence);
  });

  it('tells a share of talk in points', () => {
    const strength = { basis: 'share' as const, values: [5.2, 5, 5, 10, 12.4, 15] };
    expect(say({ letters: 'PPPPPP', strength })).toBe(
      'Share of talk rises from 5, 5, 5 to 10, 12, 15 points. Rests on six closed waves, three in each half.',
    );
  });

  it('of any sequence ends as a sentence and never says that something ceased or began', () => {
    fc.assert(
      fc.property(sequence(1), (letters) => {
        const series = {
          letters,
          informants: [...letters].map((_, wave) => `${wave > 2}`),
          provisional: true,
        };
        const suggested = suggest(series);
        const words = [
          explainTrajectory(suggested, series, names),
          ...suggested.flags.map((flag) => flagWords(flag, suggested, series, names)),
        ];
        expect(words[0]).toMatch(/^[A-Z].*\.$/);
        for (const text of words)
          expect(text).not.toMatch(/ceased|began|undefined|(^| )(in|from|to|of) ?[;,.]|in $/);
      }),
    );
  });

  it('names the waves a flag speaks of', () => {
    const series = { letters: 'PNTPUU', informants: ['a', null, 'a', 'b', 'b', 'b'] };
    const suggested = suggest(series);
    const words = suggested.flags.map((flag) => flagWords(flag, suggested, series, names));
    expect(words).toContain('nothing to go by in September and October');
    expect(words).toContain('not looked for, or to re-check, in December and January');
    expect(words).toContain('as of November');
    expect(words).toContain('another informant since November');
  });
});

describe('the study’s own thresholds', () => {
  const under = (series: Series, policies: Partial<Policies>) =>
    suggestTrajectory(series, { ...defaultPolicies, ...policies });

  test('decide how much presence passes over a silence', () => {
    expect(under({ letters: 'PPAPPP' }, { toleratedPercent: 90 }).label).toBe('re-emerged');
    expect(under({ letters: 'PAP' }, { toleratedPercent: 60 })).toMatchObject({
      label: 'steady',
      flags: expect.arrayContaining(['gap-tolerated']),
    });
  });

  test('decide how many observed waves make a story fair or firm', () => {
    expect(under({ letters: 'PAA' }, { firmWaves: 3 }).firmness).toBe('firm');
    expect(under({ letters: 'PPPPPPAA' }, { fairWaves: 9 }).firmness).toBe('weak');
  });

  test('decide how high a surge is', () => {
    const strength = { basis: 'share' as const, values: [4, 12, 5] };
    expect(under({ letters: 'PPP', strength }, {}).flags).not.toContain('surge');
    expect(under({ letters: 'PPP', strength }, { surgePoints: 5 }).flags).toContain('surge');
    expect(under({ letters: 'PPP', strength }, { surgePoints: 5, surgeRatio: 3 }).flags).not.toContain(
      'surge',
    );
  });
});
