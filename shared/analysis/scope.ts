import { z } from 'zod';
import { isObserved } from './cell-state.ts';
import { inWords } from './wording.ts';

export const Scope = z.enum(['shared-by-all', 'shared-by-some', 'one-area-only', 'nowhere', 'undetermined']);
export type Scope = z.infer<typeof Scope>;

/** Areas are indices into the series given. */
export interface ScopeOverAreas {
  scope: Scope;
  /** Any P. */
  seen: readonly number[];
  /** Observed twice or more, never P. */
  notSeen: readonly number[];
  /** Too little observed to tell. */
  unclear: readonly number[];
}

/** Waves that must have been observed without it before an area is said not to raise a theme. */
const OBSERVED_FOR_NOT_SEEN = 2;

/**
 * Answers: is it everywhere, in some places, or in one? (method 2.6)
 * `series` is one a area, closed waves only. *One area only* is what Saldaña 2003 calls idiosyncratic; where
 * an area is unclear nothing is claimed.
 */
export function scopeOf(series: readonly string[]): ScopeOverAreas {
  const seen: number[] = [];
  const notSeen: number[] = [];
  const unclear: number[] = [];
  for (const [area, letters] of series.entries()) {
    const observed = [...letters].filter(isObserved).length;
    if (letters.includes('P')) seen.push(area);
    else if (observed >= OBSERVED_FOR_NOT_SEEN) notSeen.push(area);
    else unclear.push(area);
  }
  return { scope: nameOf(seen.length, unclear.length, series.length), seen, notSeen, unclear };
}

function nameOf(seen: number, unclear: number, all: number): Scope {
  if (unclear > 0 || all === 0) return 'undetermined';
  if (seen === all) return 'shared-by-all';
  if (seen === 0) return 'nowhere';
  return seen === 1 ? 'one-area-only' : 'shared-by-some';
}

/** "all three areas", "two of three areas", "one area so far"; never a percentage. */
export function scopeWords({ scope, seen, notSeen, unclear }: ScopeOverAreas): string {
  const all = seen.length + notSeen.length + unclear.length;
  switch (scope) {
    case 'shared-by-all':
      return everyArea(all);
    case 'shared-by-some':
      return `${inWords(seen.length)} of ${inWords(all)} areas`;
    case 'one-area-only':
      return `one of ${inWords(all)} areas only`;
    case 'nowhere':
      return `none of ${inWords(all)} ${all === 1 ? 'area' : 'areas'}`;
    case 'undetermined':
      return seen.length === 1 ? 'one area so far' : `${inWords(seen.length)} areas so far`;
  }
}

/** "all three areas", "both areas", "the one area". */
export function everyArea(count: number): string {
  if (count === 1) return 'the one area';
  return count === 2 ? 'both areas' : `all ${inWords(count)} areas`;
}
