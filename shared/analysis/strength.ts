import type { Policies } from '../study/policies.ts';
import type { Cell } from './cells.ts';

export type Basis = 'rating' | 'share' | 'none';

/** How strongly a theme shows, one value a wave: rating 1 to 3 or percent of mention units; null where there is none. */
export interface Strength {
  basis: Basis;
  values: readonly (number | null)[];
}

interface StrengthCell extends Pick<Cell, 'state' | 'prominence' | 'share'> {
  provisional?: boolean;
}

const NO_VALUES: Strength = { basis: 'none', values: [] };

const valueOn = (basis: Basis, cell: StrengthCell): number | null => {
  if (cell.state !== 'present' || basis === 'none') return null;
  return basis === 'rating' ? cell.prominence : cell.share;
};

/**
 * Answers: on one common basis, how strongly was the theme raised in each wave? (method 2.3)
 * A person's prominence rating comes before the share of talk, and the two are never mixed. The closed waves
 * choose the basis; where none of them is present, the open one does. Counting supports a judgement and does
 * not replace it: Maxwell 2010, Sandelowski 2001.
 */
export function strengthOf(series: readonly StrengthCell[]): Strength {
  const present = series.filter(({ state }) => state === 'present');
  const closed = present.filter(({ provisional }) => !provisional);
  const deciding = closed.length > 0 ? closed : present;
  if (deciding.length === 0) return { ...NO_VALUES, values: series.map(() => null) };
  const holds = (basis: Basis) => deciding.every((cell) => valueOn(basis, cell) !== null);
  const basis = holds('rating') ? 'rating' : holds('share') ? 'share' : 'none';
  return { basis, values: series.map((cell) => valueOn(basis, cell)) };
}

/** The three sizes a mark is drawn in; null where strength was not assessed (drawn hatched). */
export function sizeOf(
  basis: Basis,
  value: number | null,
  { shareSizes: [small, large] }: Pick<Policies, 'shareSizes'>,
): 1 | 2 | 3 | null {
  if (basis === 'none' || value === null) return null;
  const [middleFrom, largeAbove] = basis === 'rating' ? [2, 2] : [small, large];
  if (value > largeAbove) return 3;
  return value < middleFrom ? 1 : 2;
}

/** Of an empty list, 0. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The earlier and the later half; of an odd number the middle one is dropped. */
export function halvesOf<Value>(values: readonly Value[]): { earlier: Value[]; later: Value[] } {
  const size = Math.floor(values.length / 2);
  return { earlier: values.slice(0, size), later: values.slice(values.length - size) };
}

/**
 * Answers: does it rise or fall enough to be called a change? (method 2.5, rule 8)
 * The later half's median must differ from the earlier's by the study's points or steps *and* by its ratio.
 */
export function strengthChange(
  basis: Basis,
  values: readonly number[],
  policies: Pick<Policies, 'sharePoints' | 'ratingSteps' | 'strengthRatio'>,
): 'rises' | 'falls' | 'holds' {
  if (basis === 'none' || values.length < 2) return 'holds';
  const { earlier, later } = halvesOf(values);
  const [from, to] = [median(earlier), median(later)];
  const least = basis === 'share' ? policies.sharePoints : policies.ratingSteps;
  const isMore = (low: number, high: number) => high - low >= least && high >= policies.strengthRatio * low;
  if (isMore(from, to)) return 'rises';
  return isMore(to, from) ? 'falls' : 'holds';
}

/**
 * Answers: was there a surge? The first inner value above both neighbours by the study's points or steps *and* by its
 * ratio; -1 where none (method 2.5).
 */
export function surgeAt(
  basis: Basis,
  values: readonly number[],
  policies: Pick<Policies, 'surgePoints' | 'surgeSteps' | 'surgeRatio'>,
): number {
  if (basis === 'none') return -1;
  const least = basis === 'share' ? policies.surgePoints : policies.surgeSteps;
  return values.findIndex((value, index) => {
    const before = values[index - 1];
    const after = values[index + 1];
    if (before === undefined || after === undefined) return false;
    const highest = Math.max(before, after);
    return value - highest >= least && value >= policies.surgeRatio * highest;
  });
}
