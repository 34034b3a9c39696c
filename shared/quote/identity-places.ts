import type { Span } from '../span.ts';

const NAME = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;
/** Shorter parts of a name stand in too many words. */
const LEAST = 3;
const folded = (word: string): string =>
  word
    .replace(/[’']s?$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** Where capitalised words are a part of one of the names; neighbouring parts are one place. */
export function identityPlaces(words: string, names: readonly string[]): Span[] {
  const parts = new Set(
    names
      .flatMap((name) => [...name.matchAll(NAME)].map(([part]) => folded(part)))
      .filter((part) => part.length >= LEAST),
  );
  const places: Span[] = [];
  for (const { 0: word, index } of words.matchAll(NAME)) {
    if (!/^\p{Lu}/u.test(word) || !parts.has(folded(word))) continue;
    const end = index + word.replace(/[’']s?$/u, '').length;
    const last = places.at(-1);
    if (last && /^\s+$/u.test(words.slice(last.end, index))) last.end = end;
    else places.push({ start: index, end });
  }
  return places;
}
