/** A stretch of a text that was kept, added or taken out. */
export interface Stretch {
  is: 'kept' | 'added' | 'removed';
  text: string;
}

/** Words with the spaces behind them; punctuation stands by itself. */
const piecesOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+\s*|[^\p{L}\p{N}\s]\s*|\s+/gu) ?? [];
const same = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim();
const isWord = (piece: string): boolean => /[\p{L}\p{N}]/u.test(piece);

/** Length of the longest common run of pieces from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const row = lengths[a];
      if (!row) continue;
      row[b] = same(before[a], after[b])
        ? (lengths[a + 1]?.[b + 1] ?? 0) + 1
        : Math.max(lengths[a + 1]?.[b] ?? 0, row[b + 1] ?? 0);
    }
  return lengths;
}

/** What became of a text, word by word, in the order of reading; kept words stand as they are written now. */
export function rewording(before: string, after: string): Stretch[] {
  const [from, to] = [piecesOf(before), piecesOf(after)];
  const lengths = commonLengths(from, to);
  const stretches: Stretch[] = [];
  const add = (is: Stretch['is'], text: string) => {
    const last = stretches.at(-1);
    if (last?.is === is) last.text += text;
    else stretches.push({ is, text });
  };
  let [a, b] = [0, 0];
  while (a < from.length || b < to.length) {
    if (a < from.length && b < to.length && same(from[a], to[b])) {
      add('kept', to[b] ?? '');
      a += 1;
      b += 1;
    } else if (a < from.length && (lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)) {
      add('removed', from[a] ?? '');
      a += 1;
    } else if (b < to.length) {
      add('added', to[b] ?? '');
      b += 1;
    } else {
      add('removed', from[a] ?? '');
      a += 1;
    }
  }
  return stretches;
}

/** How many words were put in or taken out. */
export const wordsChanged = (before: string, after: string): number =>
  rewording(before, after)
    .filter(({ is }) => is !== 'kept')
    .flatMap(({ text }) => piecesOf(text))
    .filter(isWord).length;
