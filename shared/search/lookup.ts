import { wordsIn } from './word.ts';

/** What somebody looks for, in folded words. */
export interface Lookup {
  /** Each must occur, or a word that begins with it, or one spelt nearly so. */
  words: readonly string[];
  /** Each must occur as it stands, word behind word. */
  exact: readonly (readonly string[])[];
  /** None may occur. */
  without: readonly (readonly string[])[];
}

const PIECE = /(-?)"([^"]*)"?|(\S+)/gu;
/** Nobody types more; each costs a look into the index. */
const MOST = 20;

/** Reads what was typed: `"…"` is exact, `-word` or `-"…"` keeps out, all else are words or their beginnings. */
export function parseLookup(typed: string): Lookup {
  const words: string[] = [];
  const exact: string[][] = [];
  const without: string[][] = [];
  const plain = typed.replace(/[“”„«»]/gu, '"').replace(/(^|\s)[–−](?=\S)/gu, '$1-');
  for (const [, minus, quoted, bare = ''] of [...plain.matchAll(PIECE)].slice(0, MOST)) {
    const found = wordsIn(quoted ?? bare).map(({ word }) => word);
    if (found.length === 0) continue;
    if (minus === '-' || (quoted === undefined && bare.startsWith('-'))) without.push(found);
    else if (quoted !== undefined) exact.push(found);
    else words.push(...found);
  }
  return { words: [...new Set(words)], exact, without };
}

export const isEmptyLookup = ({ words, exact, without }: Lookup): boolean =>
  words.length + exact.length + without.length === 0;

/** What must occur, as the search in transcripts reads it: it knows no close spelling and keeps nothing out. */
export const inTranscripts = ({ words, exact }: Lookup): string =>
  [...exact.map((phrase) => `"${phrase.join(' ')}"`), ...words].join(' ');
