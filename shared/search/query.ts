/** What was asked: every phrase must occur in a turn; the last may be a beginning. */
export interface Query {
  phrases: readonly { words: string; beginning: boolean }[];
}

/** Phrases beyond this many are left out: nobody types them, and each costs a look into the index. */
const MOST_PHRASES = 20;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Reads what somebody typed: “…” or "…" is an exact phrase, everything else single words, the last of
 * which may be unfinished. Marks without a word in them mean nothing; a quotation left open ends with the line.
 */
export function parseQuery(typed: string): Query {
  const plain = typed.replace(/\p{Cc}/gu, ' ').replace(/[“”„«»]/g, '"');
  const pieces = plain
    .split('"')
    .flatMap((piece, at) =>
      at % 2 === 1
        ? [{ words: piece.trim(), quoted: true }]
        : piece.split(/\s+/u).map((word) => ({ words: word, quoted: false })),
    );
  const phrases = pieces.filter(({ words }) => HAS_WORD.test(words)).slice(0, MOST_PHRASES);
  return {
    phrases: phrases.map(({ words, quoted }, at) => ({
      words,
      beginning: !quoted && at === phrases.length - 1,
    })),
  };
}
