import { CellState, stateLetters, stateWords } from '../analysis/cell-state.ts';
import { capitalised, listed } from '../analysis/wording.ts';

/** Letters of cells in words; a small letter is of a month that is not closed. */
const letterWords = new Map<string, string>(
  CellState.options.map((state) => [stateLetters[state], state === 'present' ? 'raised' : stateWords[state]]),
);
const inWords = (letter: string): string => letterWords.get(letter.toUpperCase()) ?? 'not yet known';

/** A month, and what is known of a theme in it. */
export interface MonthCell {
  name: string;
  letter: string;
}

/** What months since then brought: “November: raised. December: no interview.” Empty without any. */
export function broughtBy(months: readonly MonthCell[]): string {
  const byWords = new Map<string, string[]>();
  for (const { name, letter } of months) {
    const words = inWords(letter);
    byWords.set(words, [...(byWords.get(words) ?? []), name]);
  }
  return [...byWords].map(([words, names]) => `${capitalised(words)} in ${listed(names)}.`).join(' ');
}

/** A month whose cell reads otherwise than it did. */
export interface ReadOtherwise {
  name: string;
  from: string;
  to: string;
}

/** “August was “raised” and reads “to re-check” now.” */
export const readOtherwise = ({ name, from, to }: ReadOtherwise): string =>
  `${name} was “${inWords(from)}” and reads “${inWords(to)}” now.`;
