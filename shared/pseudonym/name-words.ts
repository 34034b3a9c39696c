import type { Span } from '../span.ts';

/** Characters nobody sees: soft hyphens and joiners, which may stand inside a name. */
const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const TOKEN = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${UNSEEN}]*`, 'gu');
const MARKS = new RegExp(`[\\p{M}${UNSEEN}]`, 'gu');
/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};

/** One run of letters and digits; apostrophes and hyphens part two. */
export interface NameWord extends Span {
  /** Without marks, its capitals kept. */
  plain: string;
  /** The same in small letters. */
  folded: string;
}

const plainOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßẞøØæÆœŒłŁđĐı]/gu, (letter) => PLAIN[letter] ?? letter);

/** The words of a text as names are compared by. */
export const nameWords = (text: string): NameWord[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => {
    const plain = plainOf(word);
    return { start: index, end: index + word.length, plain, folded: plain.toLowerCase() };
  });

/** What two spellings of one name share: its words folded, a space between two. */
export const nameKey = (name: string): string =>
  nameWords(name)
    .map(({ folded }) => folded)
    .join(' ');

/** What stands between two words of a name: one kind of apostrophe, hyphen and space. */
export const foldedGap = (gap: string): string =>
  gap
    .replace(/[\u2018\u2019\u02BC\u0060\u00B4\u2032]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ');

const APART = new Set([' ', '-']);

/** Whether what stands between two words of a text fits a name's; a short word may lack its full stop: “St Mary”. */
export function gapFits(name: string, text: string, before: string): boolean {
  if (name === text || (APART.has(name) && APART.has(text))) return true;
  const bare = (gap: string) => gap.replace('.', '');
  return before.length <= 3 && bare(name) === bare(text) && bare(name) !== '' && /^\.? ?$/u.test(text);
}

export const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * Whether a single word is spelled as a name may be: as it is kept or with another capital, never in small letters
 * where the name has a capital, and letters like “IT” only as they are.
 */
export function caseFits(name: string, found: string): boolean {
  if (name === found) return true;
  if (/^\p{Lu}{1,4}$/u.test(name)) return false;
  return startsWithCapital(found) || /^\p{Ll}/u.test(name);
}
