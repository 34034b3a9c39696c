import { joined, shinglesOf, wordHashes, wordsOf } from './shingles.ts';

/** Sentences of fewer words ("Yes, exactly.") recur in every interview and say nothing about copies. */
const SENTENCE_WORDS = 4;
/** What a text is compared by: 32-bit hashes. */
export interface Fingerprint {
  /** Sorted and distinct. */
  shingles: Uint32Array;
  /** One hash a sentence, in the order of the text, repeated ones kept. */
  sentences: Uint32Array;
}

/** A sentence of one text beside the one that takes its place in the other; null where it has none. */
export interface Difference {
  existing: string | null;
  draft: string | null;
}

/** A sentence ends in its mark, before an item of a list, or at a blank line unless the next word runs on in lower case. */
const SENTENCE_BREAK = /(?<=[.!?…]["'”’)\]]?)\s+|\n(?=[ \t]*[-*•●–]\s)|\n\s*\n(?!\s*\p{Ll})/u;

const sentencesOf = (text: string): string[] =>
  text
    .split(SENTENCE_BREAK)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');

const comparable = (sentences: readonly string[]): { text: string; key: number }[] => {
  const keyed = sentences.map((text) => ({ text, words: wordHashes(text) }));
  const long = keyed.filter(({ words }) => words.length >= SENTENCE_WORDS);
  return (long.length > 0 ? long : keyed).map(({ text, words }) => ({
    text,
    key: joined(words, 0, words.length),
  }));
};

/** Folds case, accents, punctuation and white space away and hashes what is left. */
export const fingerprint = (text: string): Fingerprint => ({
  shingles: shinglesOf(text),
  sentences: Uint32Array.from(comparable(sentencesOf(text)), ({ key }) => key),
});

/** How many sentences of the first text stand in the second too. */
export function sentencesShared(a: Fingerprint, b: Fingerprint): number {
  const there = new Set(b.sentences);
  return a.sentences.reduce((count, sentence) => count + (there.has(sentence) ? 1 : 0), 0);
}

/** Whether two texts are the same words in the same sentences. */
export const isSameText = (a: Fingerprint, b: Fingerprint): boolean =>
  a.sentences.length === b.sentences.length &&
  a.shingles.length === b.shingles.length &&
  a.sentences.every((sentence, at) => sentence === b.sentences[at]) &&
  a.shingles.every((shingle, at) => shingle === b.shingles[at]);

/** Share of distinct words two sentences have in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

/** This share of their words in common makes a sentence the other's later or earlier wording. */
const SAME_PLACE = 0.4;
/** Unlike texts differ everywhere; only this many sentences of the source are searched for a counterpart. */
const SEARCHED = 500;

/**
 * The first sentences of the draft that the existing text does not have, each beside its nearest wording there; then the
 * first ones the draft lacks.
 */
export function differences(existing: string, draft: string, limit = 2): Difference[] {
  const theirs = comparable(sentencesOf(existing));
  const ours = comparable(sentencesOf(draft));
  const ourKeys = new Set(ours.map(({ key }) => key));
  const theirKeys = new Set(theirs.map(({ key }) => key));
  const missing = theirs
    .filter(({ key }) => !ourKeys.has(key))
    .slice(0, SEARCHED)
    .map(({ text }) => ({ text, words: new Set(wordsOf(text)), taken: false }));
  const found: Difference[] = [];
  for (const { text, key } of ours) {
    if (found.length >= limit) return found;
    if (theirKeys.has(key)) continue;
    const words = new Set(wordsOf(text));
    let best: (typeof missing)[number] | null = null;
    let most = SAME_PLACE;
    for (const candidate of missing) {
      const like = candidate.taken ? 0 : likeness(words, candidate.words);
      if (like >= most) {
        best = candidate;
        most = like + Number.EPSILON;
      }
    }
    if (best) best.taken = true;
    found.push({ existing: best?.text ?? null, draft: text });
  }
  for (const { text, taken } of missing) {
    if (found.length >= limit) break;
    if (!taken) found.push({ existing: text, draft: null });
  }
  return found;
}
