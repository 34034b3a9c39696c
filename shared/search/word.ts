/** A word of a text: as it is compared, and where it stands in UTF-16 code units. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9']*$/;

/** A word as it is compared: lower case, without accents, with one kind of apostrophe. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replaceAll('’', "'").normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a text in order: runs of letters and figures, an apostrophe inside belongs to them. */
export const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: foldedWord(found),
    start: index,
    end: index + found.length,
  }));
