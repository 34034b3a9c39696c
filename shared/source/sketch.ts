import { common } from './shingles.ts';

/** Shingles that are kept of one text at most, 4 bytes each: every one of a text of about 4,000 words. */
const MOST_KEPT = 4096;
const RANGE = 2 ** 32;

/**
 * What is kept of a text to find its likes by: its shingles below a limit that halves with every level, so that two
 * texts of any length are compared by the same sample of shingles (Broder 1997, modular sketches for containment).
 */
export interface Sketch {
  /** Ascending and distinct, all below `RANGE / 2 ** level`. */
  kept: Uint32Array;
  /** 0 where everything is kept. */
  level: number;
}

/** How many of the ascending values lie below a limit. */
function below(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a sketch that is left at a level of its own or higher. */
export const atLevel = ({ kept, level }: Sketch, higher: number): Uint32Array =>
  higher <= level ? kept : kept.subarray(0, below(kept, RANGE / 2 ** higher));

export function sketchOf(shingles: Uint32Array): Sketch {
  let level = 0;
  let count = shingles.length;
  while (count > MOST_KEPT) {
    level += 1;
    count = below(shingles, RANGE / 2 ** level);
  }
  return { kept: shingles.slice(0, count), level };
}

/** How much of one text is in another as far as sketches tell; exact where `sample` is null. */
export interface Share {
  share: number;
  /** Shingles of the first text that were looked at, where that is not all of them. */
  sample: number | null;
}

/** How much of `a` is in `b`. */
export function shareOf(a: Sketch, b: Sketch): Share {
  const level = Math.max(a.level, b.level);
  const mine = atLevel(a, level);
  const share = mine.length === 0 ? 0 : common(mine, atLevel(b, level)) / mine.length;
  return { share, sample: level === 0 ? null : mine.length };
}
