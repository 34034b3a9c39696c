import type { Span } from '../span.ts';

/** One letter without case and accents, where that leaves one letter; offsets stay what they were. */
function bareLetter(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === letter.length ? bare : letter;
}

const QUOTES: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"' };

/** A text to find words in: without case, accents and curly quotes, unit for unit as long as before. */
export const findable = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (letter) => QUOTES[letter] ?? bareLetter(letter)).toLowerCase();

const escaped = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Every place where the typed words stand in a text made `findable`, in UTF-16 code units: case, accents (also
 * written as a mark of their own), curly quotes and the kind of white space do not matter.
 */
export function findIn(text: string, typed: string): Span[] {
  const wanted = findable(typed.trim().normalize('NFC')).replace(/\p{M}/gu, '');
  if (wanted === '') return [];
  const pattern = Array.from(wanted.replace(/\s+/gu, ' '), (letter) =>
    letter === ' ' ? '\\s+' : `${escaped(letter)}\\p{M}*`,
  ).join('');
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
