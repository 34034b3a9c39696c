import type { Lookup } from './lookup.ts';
import { wordsIn } from './word.ts';

/** Where a text holds what is looked for: start and end of each hit, in order and apart, in UTF-16 code units. */
export function hitSpans(
  text: string,
  { words, exact }: Pick<Lookup, 'words' | 'exact'>,
  close: ReadonlySet<string>,
): [start: number, end: number][] {
  const found = wordsIn(text);
  const isHit = found.map(({ word }) => close.has(word) || words.some((one) => word.startsWith(one)));
  for (const phrase of exact)
    for (let at = 0; at + phrase.length <= found.length; at += 1)
      if (phrase.every((word, step) => found[at + step]?.word === word))
        isHit.fill(true, at, at + phrase.length);
  return found.filter((_, at) => isHit[at]).map(({ start, end }) => [start, end]);
}
