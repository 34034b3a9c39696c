/** How many slips a word of so many letters may hold: none below four, one below eight, then two. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Fewest slips between a typed word and a term, or a beginning of the term at least as long as the word: a
 * letter too many, missing, wrong, or two exchanged (optimal string alignment; Damerau 1964). More than
 * `most` answers `most + 1`.
 */
export function slipsBetween(typed: string, term: string, most: number): number {
  const width = Math.min(term.length, typed.length + most);
  if (width < typed.length - most) return most + 1;
  let twoUp: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const isSame = typed[row - 1] === term[at - 1];
      let cost = Math.min(
        (above[at - 1] ?? 0) + (isSame ? 0 : 1),
        (above[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
      );
      if (row > 1 && at > 1 && typed[row - 1] === term[at - 2] && typed[row - 2] === term[at - 1])
        cost = Math.min(cost, (twoUp[at - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [twoUp, above] = [above, line];
  }
  return Math.min(most + 1, ...above.slice(Math.min(typed.length, width)));
}

/** Terms that are close spellings of a typed word, or begin with one; not those that begin with the word itself. */
export function closeTerms(typed: string, vocabulary: Iterable<string>): string[] {
  const most = slipsAllowed(typed.length);
  if (most === 0) return [];
  const close: string[] = [];
  for (const term of vocabulary)
    if (!term.startsWith(typed) && slipsBetween(typed, term, most) <= most) close.push(term);
  return close;
}
