/** A sentence in three parts: what it shares before, where it differs, what it shares after. */
export interface Differing {
  before: string;
  differs: string;
  after: string;
}

const wordsOf = (text: string): string[] => text.match(/\s*\S+/g) ?? [];

/** Two sentences, each parted around the words in which they differ. */
export function differingWords(one: string, other: string): [Differing, Differing] {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start]?.trim() === b[start]?.trim()) start += 1;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end)?.trim() === b.at(-1 - end)?.trim()) end += 1;
  const parted = (words: string[]): Differing => {
    const differs = words.slice(start, words.length - end).join('');
    const space = differs.length - differs.trimStart().length;
    return {
      before: words.slice(0, start).join('') + differs.slice(0, space),
      differs: differs.slice(space),
      after: words.slice(words.length - end).join(''),
    };
  };
  return [parted(a), parted(b)];
}
