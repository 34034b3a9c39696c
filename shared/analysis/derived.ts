import { isMissing, isObserved, isSilent } from './cell-state.ts';

/** Facts of one area's series; waves are indices into the series. */
export interface Derived {
  /** Waves with P, A or D. */
  observed: readonly number[];
  /** Waves with P; persistence is their number of the observed. */
  present: readonly number[];
  /** First heard in `by`, and after wave `after`; null `after` is onset unknown: at or before `by`. Null where never heard. */
  onset: { after: number | null; by: number } | null;
  lastSeen: number | null;
  /** P's in a row up to the last observed wave. */
  run: number;
  /** Observed waves without it between its first and last. */
  gaps: readonly number[];
  /** Closed waves of which nothing is known; never a gap. */
  missing: readonly number[];
}

/**
 * Answers: since when, until when, how steadily, and what is not known? (method 2.4)
 * Over closed waves only. Missingness told plainly: Wærsted 2018.
 */
export function derive(letters: string): Derived {
  const waves = [...letters].map((letter, wave) => ({ letter, wave }));
  const which = (fits: (letter: string) => boolean, from = 0, to = waves.length): number[] =>
    waves.slice(from, to).flatMap(({ letter, wave }) => (fits(letter) ? [wave] : []));
  const isPresent = (letter: string) => letter === 'P';
  const observed = which(isObserved);
  const present = which(isPresent);
  const first = present[0];
  const last = present.at(-1);
  const base = { observed, present, missing: which(isMissing) };
  if (first === undefined || last === undefined) {
    return { ...base, onset: null, lastSeen: null, run: 0, gaps: [] };
  }
  const lastNotPresent = observed.findLastIndex((wave) => letters[wave] !== 'P');
  return {
    ...base,
    onset: { after: which(isSilent, 0, first).at(-1) ?? null, by: first },
    lastSeen: last,
    run: observed.length - 1 - lastNotPresent,
    gaps: which(isSilent, first, last),
  };
}

export type Newness = 'new' | 'newly-named' | 'undetermined';

/**
 * Answers: is this theme new to the study, or only its name? (method 2.4)
 * *New*: wherever it was observed by the wave of its first P in any area, it had been looked for before and
 * not raised. *Newly named*: somewhere the earlier waves had not been looked through for it. Null: never heard.
 */
export function newnessOf(series: readonly string[]): { wave: number; newness: Newness } | null {
  const firsts = series.map((letters) => letters.indexOf('P')).filter((wave) => wave >= 0);
  if (firsts.length === 0) return null;
  const wave = Math.min(...firsts);
  const upTo = series
    .map((letters) => letters.slice(0, wave + 1))
    .filter((letters) => [...letters].some(isObserved));
  const unsettled = upTo.filter((letters) => ![...letters.slice(0, wave)].some(isSilent));
  if (unsettled.length === 0) return { wave, newness: 'new' };
  const isNewlyNamed = unsettled.some((letters) => letters.slice(0, wave).includes('U'));
  return { wave, newness: isNewlyNamed ? 'newly-named' : 'undetermined' };
}
