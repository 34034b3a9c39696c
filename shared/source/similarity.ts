/** Words in a row that make one shingle: five are rarely shared by chance, and survive small corrections around them. */
const SHINGLE = 5;
/** Sentences of fewer words ("Yes, exactly.") recur in every interview and say nothing about copies. */
const SENTENCE_WORDS = 4;
/** As many shingles as are looked up to see whether a closer look is worth it. */
const SAMPLE = 256;
/** Below this share of the sample no source is looked at closely. */
const WORTH_A_LOOK = 0.1;

/** What a text is compared by: sorted, distinct 32-bit hashes. */
export interface Fingerprint {
  shingles: Uint32Array;
  /** One hash a sentence, in the order of the text, repeated ones kept. */
  sentences: Uint32Array;
}

export interface Nearest {
  id: string;
  /** Sentences of the draft that the source has too. */
  sentencesShared: number;
  sentencesOf: number;
  /** Share of the draft's shingles found in the source, 0 to 1. */
  containment: number;
}

/** A sentence of one text beside the one that takes its place in the other; null where it has none. */
export interface Difference {
  existing: string | null;
  draft: string | null;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A sentence ends in its mark, before an item of a list, or at a blank line unless the next word runs on in lower case. */
const SENTENCE_BREAK = /(?<=[.!?…]["'”’)\]]?)\s+|\n(?=[ \t]*[-*•●–]\s)|\n\s*\n(?!\s*\p{Ll})/u;

const sentencesOf = (text: string): string[] =>
  text
    .split(SENTENCE_BREAK)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');

/** FNV-1a of a word over its UTF-16 code units, 32 bit. */
function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let unit = 0; unit < word.length; unit += 1)
    value = Math.imul(value ^ word.charCodeAt(unit), 0x01000193);
  return value;
}

/** One hash of words in a row, from theirs; the last steps are MurmurHash3's, which spread every bit over all. */
function joined(words: Int32Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1)
    value = Math.imul(value ^ (words[at] ?? 0), 0x01000193) ^ (value >>> 17);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

const hashes = (words: readonly string[]): Int32Array => Int32Array.from(words, hashOf);

const comparable = (sentences: readonly string[]): { text: string; key: number }[] => {
  const keyed = sentences.map((text) => ({ text, words: wordsOf(text) }));
  const long = keyed.filter(({ words }) => words.length >= SENTENCE_WORDS);
  return (long.length > 0 ? long : keyed).map(({ text, words }) => ({
    text,
    key: joined(hashes(words), 0, words.length),
  }));
};

/** Folds case, accents, punctuation and white space away and hashes what is left. */
export function fingerprint(text: string): Fingerprint {
  const words = hashes(wordsOf(text));
  const size = Math.min(SHINGLE, words.length);
  const all = new Uint32Array(size === 0 ? 0 : words.length - size + 1);
  for (let at = 0; at < all.length; at += 1) all[at] = joined(words, at, at + size);
  const sorted = all.sort();
  return {
    shingles: sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]),
    sentences: Uint32Array.from(comparable(sentencesOf(text)), ({ key }) => key),
  };
}

function has(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function shareFound(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0) return 0;
  let found = 0;
  for (const value of a) if (has(b, value)) found += 1;
  return found / a.length;
}

/**
 * How much of `a` is also in `b`, 0 to 1, by shingles of five words (Broder 1997, "On the resemblance and containment of
 * documents"): answers whether a file is a copy, or a part, of what the study already has.
 */
export const containment = (a: Fingerprint, b: Fingerprint): number => shareFound(a.shingles, b.shingles);

/** The existing source that holds most of the draft; null where none holds any of it worth a look. */
export function nearest(
  draft: Fingerprint,
  existing: readonly { id: string; fingerprint: Fingerprint }[],
): Nearest | null {
  // Hashes are uniform, so the smallest ones are a fair sample of the text.
  const sample = draft.shingles.subarray(0, SAMPLE);
  let best: { id: string; fingerprint: Fingerprint; containment: number } | null = null;
  for (const source of existing) {
    if (shareFound(sample, source.fingerprint.shingles) < WORTH_A_LOOK) continue;
    const share = containment(draft, source.fingerprint);
    if (share > (best?.containment ?? 0)) best = { ...source, containment: share };
  }
  if (!best) return null;
  const there = new Set(best.fingerprint.sentences);
  const shared = draft.sentences.reduce((count, sentence) => count + (there.has(sentence) ? 1 : 0), 0);
  return {
    id: best.id,
    sentencesShared: shared,
    sentencesOf: draft.sentences.length,
    containment: best.containment,
  };
}

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
