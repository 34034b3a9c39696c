import { parseLookup } from '../search/lookup.ts';
import { wordsIn } from '../search/word.ts';
import type { Citation } from './citation.ts';

/** Citations that hold every word as it begins, every phrase, and nothing that is kept out. */
export function citationsFound(citations: readonly Citation[], typed: string): Citation[] {
  const { words, exact, without } = parseLookup(typed);
  return citations.filter((one) => {
    const whole = [one.text, one.speaker, one.reference, one.note].join('\n');
    const folded = ` ${wordsIn(whole)
      .map(({ word }) => word)
      .join(' ')} `;
    const holds = (phrase: readonly string[]) => folded.includes(` ${phrase.join(' ')} `);
    return words.every((word) => folded.includes(` ${word}`)) && exact.every(holds) && !without.some(holds);
  });
}
