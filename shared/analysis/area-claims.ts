import { isObserved, isSilent } from './cell-state.ts';
import { everyArea, scopeOf } from './scope.ts';
import { capitalised, inWords, listed } from './wording.ts';

/** What a sentence on a theme over areas may rest on: the panel's letters, one a wave. */
export interface AreaGround {
  name: string;
  series: string;
}

/** What may be written of a theme over areas, and what may not. */
export interface AreaWording {
  sentence: string;
  /** What cannot be said, each in a sentence with its reason. */
  limits: string[];
}

const WHY: Readonly<Record<string, string>> = {
  N: 'no interview',
  T: 'too little talk',
  U: 'not looked for',
  R: 'to re-check',
};

/** "September no interview, October too little talk": closed waves of which nothing is known. */
const missingIn = ({ series }: AreaGround, waves: readonly string[]): string[] =>
  [...series].flatMap((letter, at) => (WHY[letter] ? [`${waves[at]} ${WHY[letter]}`] : []));

const coordinators = (count: number): string => `${inWords(count)} coordinator${count === 1 ? '' : 's'}`;

/** Why nothing may be said of an area that did not raise a theme. */
function whyNot(area: AreaGround, waves: readonly string[]): string {
  const missing = missingIn(area, waves);
  const observed = [...area.series].filter(isObserved).length;
  const looked =
    observed === 0
      ? 'never looked for with an answer'
      : `looked for in ${inWords(observed)} months, not raised by the coordinator`;
  return `${area.name}: ${looked}${missing.length > 0 ? `; ${missing.join(', ')}` : ''}`;
}

/**
 * Answers: which sentence on where a theme was raised does the evidence carry? (method 3, wording help)
 * *All areas* is only said where every area has a P; where one is unclear, *so far*. An area is one informant
 * in one seat, so the coordinators are who raised it.
 */
export function areaWording(
  title: string,
  areas: readonly AreaGround[],
  waves: readonly string[],
): AreaWording {
  const { seen, notSeen, unclear } = scopeOf(areas.map(({ series }) => series));
  const at = (places: readonly number[]) => places.flatMap((place) => areas[place] ?? []);
  const names = (places: readonly number[]) => listed(at(places).map(({ name }) => name));
  const limits = [
    ...at(unclear).map(
      (area) =>
        `Nothing can be said of ${area.name} yet: ${missingIn(area, waves).join(', ') || 'observed too seldom'}.`,
    ),
    ...at(seen).flatMap((area) => {
      const missing = missingIn(area, waves);
      return missing.length > 0 ? [`Not “throughout” for ${area.name}: ${missing.join(', ')}.`] : [];
    }),
    ...at(seen).flatMap((area) => {
      const last = [...area.series].findLast(isObserved);
      return last !== undefined && isSilent(last)
        ? [`Not “ended” or “lost” for ${area.name}: it was no longer raised, and silence is not proof.`]
        : [];
    }),
  ];
  const who = seen.length < 4 ? ['Not “most” or “many”: fewer than four people spoke of it.'] : [];
  return { sentence: sentenceOf(), limits: seen.length > 0 ? [...limits, ...who] : limits };

  function sentenceOf(): string {
    if (seen.length === 0)
      return unclear.length > 0
        ? `${title} has not been raised by any coordinator so far.`
        : `${title} was looked for and not raised by the ${coordinators(areas.length)}.`;
    if (seen.length === areas.length)
      return `${title} was raised in ${everyArea(areas.length)}, by the coordinator of each.`;
    if (unclear.length > 0)
      return `${title} was raised by ${coordinators(seen.length)} so far, in ${names(seen)}.`;
    const rest = `in ${names(notSeen)} it was looked for and not raised by the coordinator${notSeen.length > 1 ? 's' : ''}`;
    return seen.length === 1
      ? `${title} was raised by one coordinator, in ${names(seen)}; ${rest}.`
      : `${title} was raised in ${inWords(seen.length)} of ${inWords(areas.length)} areas, ${names(seen)}; ${rest}.`;
  }
}

/** A stretch of a sentence that claims something. */
export interface ClaimMark {
  start: number;
  end: number;
  words: string;
  /** `wrong`: the evidence does not reach that far; `care`: mind how it is said; `holds`: it does. */
  verdict: 'holds' | 'care' | 'wrong';
  why: string;
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(\\d+|${NUMBERS.join('|')})`;
const numberOf = (word: string): number => NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);

type Judge = (found: RegExpMatchArray) => Pick<ClaimMark, 'verdict' | 'why'>;

/** What a text claims of a theme over areas, in its order, each with what the evidence says to it. */
export function claimsIn(text: string, areas: readonly AreaGround[], waves: readonly string[]): ClaimMark[] {
  const { seen, notSeen, unclear } = scopeOf(areas.map(({ series }) => series));
  const without = [...notSeen, ...unclear].flatMap((at) => areas[at] ?? []);
  const everywhere = (): ReturnType<Judge> =>
    without.length === 0
      ? { verdict: 'holds', why: `Raised in ${everyArea(areas.length)}.` }
      : { verdict: 'wrong', why: without.map((area) => whyNot(area, waves)).join('. ') };
  const some = (count: number): ReturnType<Judge> => {
    if (count === areas.length) return everywhere();
    if (count > seen.length)
      return {
        verdict: 'wrong',
        why: `Raised in ${inWords(seen.length)}. ${without.map((area) => whyNot(area, waves)).join('. ')}`,
      };
    if (count < seen.length)
      return {
        verdict: 'wrong',
        why: `It was raised in more: ${inWords(seen.length)} of ${inWords(areas.length)}.`,
      };
    return unclear.length > 0
      ? {
          verdict: 'care',
          why: `Say “so far”: ${unclear.flatMap((at) => areas[at]?.name ?? []).join(', ')} cannot be told.`,
        }
      : { verdict: 'holds', why: `Raised in ${listed(seen.flatMap((at) => areas[at]?.name ?? []))}.` };
  };
  const rules: [RegExp, Judge][] = [
    [
      new RegExp(
        `\\b(?:(?:all|both)(?: of)?(?: the)?(?: ${NUMBER})?|every|each)(?: of the)? areas?\\b|\\beverywhere\\b`,
        'gi',
      ),
      (found) => {
        const count = found[1] === undefined ? areas.length : numberOf(found[1]);
        return count === areas.length
          ? everywhere()
          : { verdict: 'wrong', why: `The study has ${inWords(areas.length)} areas.` };
      },
    ],
    [
      new RegExp(`\\b${NUMBER}(?: of (?:the )?${NUMBER})? areas?\\b`, 'gi'),
      (found) =>
        found[2] !== undefined && numberOf(found[2]) !== areas.length
          ? { verdict: 'wrong', why: `The study has ${inWords(areas.length)} areas.` }
          : some(numberOf(found[1] ?? '')),
    ],
    [
      /\b(?:most|many|majority|numerous)\b/gi,
      () =>
        seen.length < 4
          ? { verdict: 'care', why: `${capitalised(coordinators(seen.length))} raised it; say how many.` }
          : { verdict: 'care', why: 'Say how many.' },
    ],
    [
      /\d+(?:\.\d+)?\s?(?:%|per\s?cent)/gi,
      () => ({ verdict: 'wrong', why: `No percent of ${inWords(areas.length)} areas; say how many.` }),
    ],
    [
      /\b(?:ceased|stopped|ended|disappeared|vanished|(?:was|were|is|has been) lost|died out)\b/gi,
      () => ({
        verdict: 'care',
        why: 'Say “no longer raised since …”: silence is not proof that it is over.',
      }),
    ],
    [
      /\b(?:throughout|always|every (?:month|wave)|all (?:year|along)|in each (?:month|wave))\b/gi,
      () => {
        const gaps = areas.filter(({ series }) => series.includes('P') && /[^P-]/.test(series));
        return gaps.length === 0
          ? { verdict: 'holds', why: 'Raised in every closed month where it was raised at all.' }
          : { verdict: 'wrong', why: gaps.map((area) => gapWords(area, waves)).join('. ') };
      },
    ],
    ...areas.flatMap((area): [RegExp, Judge][] => [
      [
        new RegExp(
          `(?<![\\p{L}\\p{N}])${escaped(area.name)} (?:thinks|feels|believes|says|wants|fears|hopes)(?![\\p{L}])`,
          'gu',
        ),
        () => ({
          verdict: 'care',
          why: `An area does not speak: one coordinator in one seat did. Say “the coordinator in ${area.name}”.`,
        }),
      ],
      [
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(area.name)}(?![\\p{L}\\p{N}])`, 'gu'),
        () =>
          area.series.includes('P')
            ? {
                verdict: 'holds',
                why: `Raised in ${[...area.series].flatMap((letter, at) => (letter === 'P' ? [waves[at] ?? ''] : [])).join(', ')}.`,
              }
            : { verdict: 'care', why: `${whyNot(area, waves)}.` },
      ],
    ]),
  ];
  const marks: ClaimMark[] = [];
  for (const [pattern, judge] of rules)
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
      marks.push({ start, end, words: found[0], ...judge(found) });
    }
  return marks.sort((one, other) => one.start - other.start);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function gapWords(area: AreaGround, waves: readonly string[]): string {
  const silent = [...area.series].flatMap((letter, at) =>
    isSilent(letter) ? [`${waves[at]} not raised`] : [],
  );
  return `${area.name}: ${[...silent, ...missingIn(area, waves)].join(', ')}`;
}
