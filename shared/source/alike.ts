import { atLevel, type Share, type Sketch, shareOf } from './sketch.ts';

/** Two texts by their places in a list: how much of `part` is in `whole`. */
export interface Held extends Share {
  part: number;
  whole: number;
}

/** A sample tells a share only so well; what it may be out by, in standard deviations of a share. */
const DOUBT = 3;

/** How many shingles of `size` another text may lack and still hold the share asked for. */
export function mayLack(size: number, threshold: number, isSample: boolean): number {
  const doubt = isSample ? Math.ceil(DOUBT * Math.sqrt(threshold * (1 - threshold) * size)) : 0;
  return Math.min(size - 1, size - Math.ceil(threshold * size - 1e-9) + doubt);
}

/** Of all hashes, the part that is counted: what a text is told by is mostly among its lowest. */
const COUNTED_BELOW = 0.35 * 2 ** 32;

/** In how many texts each shingle stands, at least that: several may share a count, and no count passes 255. */
function counted(texts: readonly Sketch[]): (shingle: number) => number {
  const total = texts.reduce((sum, { kept }) => sum + kept.length, 0);
  const mask = 2 ** Math.min(23, Math.max(10, Math.ceil(Math.log2(total + 1)))) - 1;
  const counts = new Uint8Array(mask + 1);
  for (const { kept } of texts)
    for (const shingle of kept) {
      if (shingle >= COUNTED_BELOW) break;
      const at = shingle & mask;
      const before = counts[at] ?? 0;
      if (before < 255) counts[at] = before + 1;
    }
  return (shingle) => counts[shingle & mask] ?? 0;
}

/** Shingles that stand in few texts say most; those of a preamble that every interview begins with come last. */
const RARE = [1, 4, 16, 64, 255];
/** Among how many of the lowest shingles those are sought first, in terms of how many are needed. */
const SOUGHT_AMONG = 2;

/**
 * So many shingles of a text, rare ones first, that whatever holds it has one of them at the least (the prefix filter of
 * set joins: Chaudhuri, Ganti & Kaushik 2006), at its own level and at every higher one that the others have.
 */
function tellingOf(text: Sketch, highest: number, threshold: number, count: (shingle: number) => number) {
  const { kept } = text;
  const chosen = new Uint8Array(kept.length);
  let had = 0;
  const choose = (size: number, needed: number, most: number) => {
    for (let at = 0; at < size && had < needed; at += 1)
      if (chosen[at] === 0 && count(kept[at] ?? 0) <= most) {
        chosen[at] = 1;
        had += 1;
      }
  };
  for (let level = Math.max(highest, text.level); level >= text.level; level -= 1) {
    const size = atLevel(text, level).length;
    const needed = mayLack(size, threshold, level > 0) + 1;
    const first = Math.min(size, SOUGHT_AMONG * needed);
    for (const most of RARE.slice(0, -1)) choose(first, needed, most);
    for (const most of RARE) choose(size, needed, most);
  }
  return kept.filter((_, at) => chosen[at] === 1);
}

const BITS = 2 ** 23;

/** Which texts each telling shingle belongs to: chains in one table, open for a walk by hash. */
function indexed(telling: readonly Uint32Array[]) {
  const total = telling.reduce((sum, shingles) => sum + shingles.length, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * total + 2)) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const nexts = new Int32Array(total);
  const hashes = new Uint32Array(total);
  const owners = new Int32Array(total);
  // One bit says of most shingles that nothing is told by them, in memory that is near.
  const bits = new Uint8Array(BITS >>> 3);
  let entry = 0;
  for (const [owner, shingles] of telling.entries())
    for (const shingle of shingles) {
      hashes[entry] = shingle;
      owners[entry] = owner;
      nexts[entry] = heads[shingle & mask] ?? -1;
      heads[shingle & mask] = entry;
      const bit = (shingle >>> 9) & (BITS - 1);
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      entry += 1;
    }
  return (shingle: number, found: (owner: number) => void): void => {
    const bit = (shingle >>> 9) & (BITS - 1);
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
    for (let at = heads[shingle & mask] ?? -1; at !== -1; at = nexts[at] ?? -1)
      if (hashes[at] === shingle) found(owners[at] ?? -1);
  };
}

/**
 * Every two texts of which one holds at least `threshold` of the other, the same as by comparing each with each, in a
 * time that grows with the words and not with the pairs. With `isAsked` only those where one of the two is asked about.
 * What was told by a sample may lie as far below the threshold as the sample can be wrong.
 */
export function* heldAmong(
  texts: readonly Sketch[],
  threshold: number,
  isAsked: (at: number) => boolean = () => true,
): Generator<Held> {
  const highest = texts.reduce((most, { level }) => Math.max(most, level), 0);
  const count = counted(texts);
  const walk = indexed(texts.map((text) => tellingOf(text, highest, threshold, count)));
  const seen = new Int32Array(texts.length).fill(-1);
  for (const [whole, sketch] of texts.entries()) {
    const candidates: number[] = [];
    const isWholeAsked = isAsked(whole);
    const note = (part: number) => {
      if (part === whole || seen[part] === whole) return;
      seen[part] = whole;
      if (isWholeAsked || isAsked(part)) candidates.push(part);
    };
    for (const shingle of sketch.kept) walk(shingle, note);
    for (const part of candidates) {
      const text = texts[part];
      if (!text) continue;
      const found = shareOf(text, sketch);
      const size = found.sample ?? text.kept.length;
      const lacking = Math.round((1 - found.share) * size);
      if (lacking <= mayLack(size, threshold, found.sample !== null)) yield { part, whole, ...found };
    }
  }
}
