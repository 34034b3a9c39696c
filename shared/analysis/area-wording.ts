import { isObserved, isSilent } from './cell-state.ts';
import { everyArea, scopeOf } from './scope.ts';
import { counted, inWords, listed } from './wording.ts';

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
export const missingIn = ({ series }: AreaGround, waves: readonly string[]): string[] =>
  [...series].flatMap((letter, at) => (WHY[letter] ? [`${waves[at]} ${WHY[letter]}`] : []));

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
        : `${title} was looked for and not raised by the ${counted(areas.length, 'coordinator')}.`;
    if (seen.length === areas.length)
      return `${title} was raised in ${everyArea(areas.length)}, by the coordinator of each.`;
    if (unclear.length > 0)
      return `${title} was raised by ${counted(seen.length, 'coordinator')} so far, in ${names(seen)}.`;
    const rest = `in ${names(notSeen)} it was looked for and not raised by the coordinator${notSeen.length > 1 ? 's' : ''}`;
    return seen.length === 1
      ? `${title} was raised by one coordinator, in ${names(seen)}; ${rest}.`
      : `${title} was raised in ${inWords(seen.length)} of ${inWords(areas.length)} areas, ${names(seen)}; ${rest}.`;
  }
}
