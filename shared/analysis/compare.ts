import type { Policies } from '../study/policies.ts';
import type { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { isMissing, isObserved, isSilent } from './cell-state.ts';
import { type Movement, movementOf } from './movement.ts';
import { type Series, suggestTrajectory } from './trajectory.ts';

/** One side of a comparison: a theme in an area over one wave, over a phase, or over all waves. */
export interface ComparedSide {
  /** One letter a wave of the side; `-` for one that is not closed. */
  letters: string;
  /** Waves with P, and waves with P, A or D: "2 of 3". */
  raised: number;
  observed: number;
  /** Closed waves of which nothing is known. */
  missing: number;
  /** What the rule says of these waves alone; null for one wave. */
  label: TrajectoryLabel | null;
}

/**
 * How two sides differ. `both` and `neither` are the same on both sides; `untold` is everything that would rest on no
 * data, too little talk, a recheck or on not having looked.
 */
export type Difference =
  | { kind: 'both' | 'neither' | 'first-only' | 'second-only' }
  | { kind: 'untold'; sides: ('first' | 'second')[] };

export interface Comparison {
  first: ComparedSide;
  second: ComparedSide;
  difference: Difference;
  /** Whether the rule's labels of the two sides differ, where both rest on something. */
  turned: { from: TrajectoryLabel; to: TrajectoryLabel } | null;
}

const NOTHING: readonly TrajectoryLabel[] = ['no-data', 'not-examined'];

/** A part of a series as a side of its own. */
export function sideOf(series: Series, policies: Policies, waves: readonly number[]): ComparedSide {
  const pick = <T>(values: readonly T[] | undefined, otherwise: T): T[] =>
    waves.map((wave) => values?.[wave] ?? otherwise);
  const letters = pick([...series.letters], '-').join('');
  const count = (fits: (letter: string) => boolean) => [...letters].filter(fits).length;
  const { strength } = series;
  const part: Series = {
    letters,
    ...(strength && { strength: { basis: strength.basis, values: pick(strength.values, null) } }),
    prompted: pick(series.prompted, false),
    informants: pick(series.informants, null),
    earlierDefinition: pick(series.earlierDefinition, false),
  };
  return {
    letters,
    raised: count((letter) => letter === 'P'),
    observed: count(isObserved),
    missing: count(isMissing),
    label: waves.length > 1 ? suggestTrajectory(part, policies).label : null,
  };
}

/**
 * Answers: what is different between two waves, two areas or two phases? (method 2.2, 2.5, 2.6)
 * Raised is any P of a side; not raised are at least `leastSilent` waves with A or D and none with P. Where a side is
 * neither, nothing is said of the difference.
 */
export function compareSides(
  first: ComparedSide,
  second: ComparedSide,
  { leastSilent = 1 }: { leastSilent?: number } = {},
): Comparison {
  const knows = ({ raised, observed }: ComparedSide): boolean => raised > 0 || observed >= leastSilent;
  const sides = (['first', 'second'] as const).filter((side) => !knows(side === 'first' ? first : second));
  const [here, there] = [first.raised > 0, second.raised > 0];
  const difference: Difference =
    sides.length > 0
      ? { kind: 'untold', sides }
      : { kind: here ? (there ? 'both' : 'first-only') : there ? 'second-only' : 'neither' };
  const [from, to] = [first.label, second.label];
  const hasTurned =
    from !== null && to !== null && from !== to && !NOTHING.includes(from) && !NOTHING.includes(to);
  return { first, second, difference, turned: hasTurned ? { from, to } : null };
}

/** Neither side raises it, but one of them denies it: that is a difference, and no silence. */
export const isDeniedOnOne = ({ difference, first, second }: Comparison): boolean =>
  difference.kind === 'neither' && first.letters.includes('D') !== second.letters.includes('D');

/** In how many of the waves that both areas could be observed in they differ, and how they move (method 2.7). */
export function betweenAreas(
  first: string,
  second: string,
): { differ: number; waves: number; movement: Movement } {
  const { movement, discordance } = movementOf([first, second]);
  const known = discordance.filter((value) => value !== null);
  return { differ: known.filter((value) => value > 0).length, waves: known.length, movement };
}

/**
 * The wave a theme was last raised in, where it was looked for and not raised in two waves since or denied, up to a wave:
 * what *no longer raised since* asks for; null otherwise.
 */
export function silentSince(letters: string, upTo: number): number | null {
  const last = letters.slice(0, upTo + 1).lastIndexOf('P');
  const after = [...letters.slice(last + 1, upTo + 1)].filter(isSilent);
  return last >= 0 && (after.length > 1 || after.includes('D')) ? last : null;
}
