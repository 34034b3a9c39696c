import { type Span, touches } from '../span.ts';
import { caseFits, foldedGap, gapFits, type NameWord, nameWords } from './name-words.ts';

/** Names, and the words that stand for them. */
export interface Named {
  id: string;
  names: readonly string[];
  replacement: string;
}

interface Name {
  entry: Named;
  words: readonly NameWord[];
  gaps: readonly string[];
}

/** A name of the dictionary where it stands in a text. */
export interface KnownPlace extends Span {
  entry: Named;
}

/** Answers: where do names of the dictionary stand in this text? Whole names, the longest first, none over another. */
export type KnownNames = (text: string) => KnownPlace[];

const gapsOf = (text: string, words: readonly NameWord[]): string[] =>
  words.slice(1).map(({ start }, at) => foldedGap(text.slice(words[at]?.end, start)));

function standsAt(
  { words: name, gaps }: Name,
  text: string,
  words: readonly NameWord[],
  at: number,
): boolean {
  for (const [step, wanted] of name.entries()) {
    const word = words[at + step];
    if (word?.folded !== wanted.folded) return false;
    const before = words[at + step - 1];
    if (step > 0 && before) {
      const gap = foldedGap(text.slice(before.end, word.start));
      if (!gapFits(gaps[step - 1] ?? '', gap, before.folded)) return false;
    }
  }
  const [only, found] = [name[0], words[at]];
  return name.length > 1 || (only !== undefined && found !== undefined && caseFits(only.plain, found.plain));
}

/** The first words of names, folded: a text without any of them holds none of the names. */
export const firstWords = (entries: readonly Named[]): Set<string> =>
  new Set(entries.flatMap(({ names }) => names.flatMap((name) => nameWords(name)[0]?.folded ?? [])));

/** Reads a dictionary for looking its names up. */
export function knownNames(entries: readonly Named[]): KnownNames {
  const byFirst = new Map<string, Name[]>();
  for (const entry of entries)
    for (const name of entry.names) {
      const words = nameWords(name);
      const [first] = words;
      if (!first) continue;
      const known = byFirst.get(first.folded) ?? [];
      known.push({ entry, words, gaps: gapsOf(name, words) });
      byFirst.set(first.folded, known);
    }
  return (text) => {
    if (byFirst.size === 0) return [];
    const words = nameWords(text);
    const found: KnownPlace[] = [];
    for (const [at, word] of words.entries())
      for (const name of byFirst.get(word.folded) ?? [])
        if (standsAt(name, text, words, at))
          found.push({
            start: word.start,
            end: words[at + name.words.length - 1]?.end ?? word.end,
            entry: name.entry,
          });
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: KnownPlace[] = [];
    for (const place of found) if (!kept.some((other) => touches(other, place))) kept.push(place);
    return kept.sort((a, b) => a.start - b.start);
  };
}
