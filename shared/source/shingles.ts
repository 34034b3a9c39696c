/** Words in a row that make one shingle: five are rarely shared by chance, and survive small corrections around them. */
const SHINGLE = 5;

/** Case, accents and apostrophes folded away; what is left between letters and digits parts words. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of a word over its UTF-16 code units, 32 bit. */
function hashOf(word: string): number {
  let value = SEED;
  for (let unit = 0; unit < word.length; unit += 1) value = Math.imul(value ^ word.charCodeAt(unit), PRIME);
  return value;
}

const GAP = 0;
const GONE = 1;
const UNKNOWN = 2;
/** What becomes of each ASCII code unit: a gap, nothing, or the unit a word is hashed with. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (sign === "'") return GONE;
  return /[a-z0-9]/i.test(sign) ? sign.toLowerCase().charCodeAt(0) : GAP;
});
/** Typography that folds to a gap, beside ASCII. */
const GAPS: ReadonlySet<number> = new Set(Array.from('\u00a0–—‘“”•…', (sign) => sign.charCodeAt(0)));
const APOSTROPHE = 0x2019;

/** The same hashes as word by word, without making the words; null where a text holds more than plain letters. */
function plainHashes(text: string): Int32Array | null {
  const hashes = new Int32Array((text.length >>> 1) + 1);
  let count = 0;
  let value = SEED;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded =
      unit < 128 ? (FOLDED[unit] ?? GAP) : unit === APOSTROPHE ? GONE : GAPS.has(unit) ? GAP : UNKNOWN;
    if (folded === UNKNOWN) return null;
    if (folded > UNKNOWN) {
      value = Math.imul(value ^ folded, PRIME);
      isWord = true;
    } else if (folded === GAP && isWord) {
      hashes[count] = value;
      count += 1;
      value = SEED;
      isWord = false;
    }
  }
  if (isWord) {
    hashes[count] = value;
    count += 1;
  }
  return hashes.subarray(0, count);
}

/** One hash a word, in the order of the text. */
export const wordHashes = (text: string): Int32Array =>
  plainHashes(text) ?? Int32Array.from(wordsOf(text), hashOf);

/** One hash of words in a row, from theirs; the last steps are MurmurHash3's, which spread every bit over all. */
export function joined(words: Int32Array, from: number, to: number): number {
  let value = SEED;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ (words[at] ?? 0), PRIME) ^ (value >>> 17);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The distinct shingles of a text as 32-bit hashes, ascending; a text of fewer words is one shingle. */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(text);
  const size = Math.min(SHINGLE, words.length);
  const all = new Uint32Array(size === 0 ? 0 : words.length - size + 1);
  for (let at = 0; at < all.length; at += 1) all[at] = joined(words, at, at + size);
  all.sort();
  let count = 0;
  for (let at = 0; at < all.length; at += 1) {
    const value = all[at] ?? 0;
    if (at > 0 && value === all[count - 1]) continue;
    all[count] = value;
    count += 1;
  }
  return all.slice(0, count);
}

/** How many values two ascending lists have in common. */
export function common(a: Uint32Array, b: Uint32Array): number {
  let found = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (one === other) found += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return found;
}

/**
 * How much of `a` is also in `b`, 0 to 1, by shingles of five words (Broder 1997, “On the resemblance and containment of
 * documents”): answers whether a text is a copy, or a part, of another.
 */
export const containment = (a: Uint32Array, b: Uint32Array): number =>
  a.length === 0 ? 0 : common(a, b) / a.length;
