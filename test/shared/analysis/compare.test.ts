import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides, isDeniedOnOne, sideOf, silentSince } from '#shared/analysis/compare.ts';
import { type Compared, differenceWords } from '#shared/analysis/compare-words.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

const NAMES = ['August', 'September', 'October', 'November', 'December'];
const side = (letters: string, waves: readonly number[]) => sideOf({ letters }, defaultPolicies, waves);

function waves(letters: string, from: number, to: number): string {
  const sides: Compared['sides'] = [
    { name: NAMES[from] ?? '', waves: [from] },
    { name: NAMES[to] ?? '', waves: [to] },
  ];
  const comparison = compareSides(side(letters, [from]), side(letters, [to]));
  return differenceWords(comparison, { by: 'waves', sides, letters, names: NAMES });
}

function areas(here: string, there: string): string {
  const all = [...here].map((_, at) => at);
  const comparison = compareSides(side(here, all), side(there, all), { leastSilent: 2 });
  const sides: Compared['sides'] = [
    { name: 'Wexcombe', waves: all },
    { name: 'Millhaven', waves: all },
  ];
  return differenceWords(comparison, { by: 'areas', sides, letters: here, names: NAMES });
}

function phases(letters: string, cut: number): string {
  const all = [...letters].map((_, at) => at);
  const [before, after] = [all.slice(0, cut), all.slice(cut)];
  const comparison = compareSides(side(letters, before), side(letters, after));
  const sides: Compared['sides'] = [
    { name: 'response', waves: before },
    { name: 'recovery', waves: after },
  ];
  return differenceWords(comparison, { by: 'phases', sides, letters, names: NAMES });
}

it.each([
  ['AP', 0, 1, 'newly raised'],
  ['PAP', 1, 2, 'raised again'],
  ['PP', 0, 1, 'raised in both'],
  ['AA', 0, 1, 'not raised in either'],
  ['AD', 0, 1, 'denied in September'],
  ['DA', 0, 1, 'denied in August, not raised in September'],
  ['DD', 0, 1, 'denied in both'],
  ['PA', 0, 1, 'not raised in September'],
  ['PAA', 0, 2, 'no longer raised since August'],
  ['PNA', 0, 2, 'not raised in October'],
  ['PD', 0, 1, 'denied in September'],
  ['PN', 0, 1, 'cannot be told: no interview in September'],
  ['UP', 0, 1, 'cannot be told: not looked for in August'],
  ['TR', 0, 1, 'cannot be told: too little talk in August; to re-check in September'],
  ['P-', 0, 1, 'cannot be told: not closed: September'],
])('between two waves of %s: %i and %i: %s', (letters, from, to, words) => {
  expect(waves(letters, from, to)).toBe(words);
});

it.each([
  ['PPP', 'PPP', 'alike in 3 waves'],
  ['PPP', 'AAP', 'raised in both; differ in 2 of 3 waves, coming together'],
  ['PPP', 'AAA', 'in Wexcombe only'],
  ['AAN', 'APN', 'in Millhaven only'],
  ['AAA', 'DAA', 'denied in Millhaven'],
  [
    'PPP',
    'ANU',
    'cannot be told: Millhaven observed in 1 of 3 (no interview in September; not looked for in October)',
  ],
  ['PNN', 'NPN', 'raised in both; no wave in which both were observed'],
])('between two areas, %s and %s: %s', (here, there, words) => {
  expect(areas(here, there)).toBe(words);
});

it.each([
  ['PPPP', 2, 'raised in both'],
  ['AAPP', 2, 'raised in recovery only'],
  ['PPAA', 2, 'raised in response only'],
  ['APPP', 2, 'emerging → steady'],
  ['PPNU', 2, 'cannot be told: no interview in October; not looked for in November'],
])('between two phases of %s cut at %i: %s', (letters, cut, words) => {
  expect(phases(letters, cut)).toBe(words);
});

describe('a difference', () => {
  const letter = fc.constantFrom('P', 'A', 'D', 'N', 'T', 'U', 'R', '-');

  it('is never told from no data, too little talk, a recheck, not looking or an open wave', () => {
    fc.assert(
      fc.property(letter, letter, (from, to) => {
        const { difference } = compareSides(side(from + to, [0]), side(from + to, [1]));
        const isKnown = (one: string) => 'PAD'.includes(one);
        expect(difference.kind === 'untold').toBe(!isKnown(from) || !isKnown(to));
      }),
    );
  });

  it('is the mirror image when the sides are exchanged', () => {
    const series = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
    const mirrored: Record<string, string> = { 'first-only': 'second-only', 'second-only': 'first-only' };
    fc.assert(
      fc.property(series, series, (a, b) => {
        const one = side(
          a,
          [...a].map((_, at) => at),
        );
        const other = side(
          b,
          [...b].map((_, at) => at),
        );
        const { kind } = compareSides(one, other).difference;
        expect(compareSides(other, one).difference.kind).toBe(mirrored[kind] ?? kind);
      }),
    );
  });
});

it('one silence is not yet “no longer raised”, missing waves add none', () => {
  expect(['PA', 'PNAN', 'PAA', 'PANA', 'PD', 'AA'].map((letters) => silentSince(letters, 9))).toEqual([
    null,
    null,
    0,
    0,
    0,
    null,
  ]);
});

it('a denial on one side only is a difference, silence on both is none', () => {
  const differs = (letters: string) => isDeniedOnOne(compareSides(side(letters, [0]), side(letters, [1])));
  expect(['AD', 'DA', 'AA', 'DD', 'PD', 'NA'].map(differs)).toEqual([true, true, false, false, false, false]);
  expect(areas('DAA', 'AAA')).toBe('denied in Wexcombe');
  expect(phases('AADA', 2)).toBe('denied in recovery');
});
