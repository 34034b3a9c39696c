import { z } from 'zod';
import { isObserved } from './cell-state.ts';
import { halvesOf } from './strength.ts';

export const Movement = z.enum([
  'undetermined',
  'alike-throughout',
  'converging',
  'diverging',
  'different-throughout',
  'mixed',
]);
export type Movement = z.infer<typeof Movement>;

export const movementWords: Record<Movement, string> = {
  undetermined: 'undetermined',
  'alike-throughout': 'alike throughout',
  converging: 'coming together',
  diverging: 'coming apart',
  'different-throughout': 'different throughout',
  mixed: 'mixed',
};

/** Least difference between the halves' mean discordance that is called a movement [method 2.7]. */
const LEAST_MOVE = 1 / 3;
/** Means of thirds and halves are compared as numbers a little off. */
const ROUNDING = 1e-9;

export interface MovementOfAreas {
  movement: Movement;
  /** Discordant pairs of areas ÷ pairs, one a wave; null with fewer than two areas observed. */
  discordance: readonly (number | null)[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function discordanceIn(letters: readonly string[]): number | null {
  const observed = letters.filter(isObserved);
  const raised = observed.filter((letter) => letter === 'P').length;
  const pairs = (observed.length * (observed.length - 1)) / 2;
  return pairs === 0 ? null : (raised * (observed.length - raised)) / pairs;
}

/**
 * Answers: do the areas come together on this theme, or apart? (method 2.7)
 * `series` is one a area, closed waves only. An area is confounded with its informant's seat: print the
 * seats beside it.
 */
export function movementOf(series: readonly string[]): MovementOfAreas {
  const waves = Math.max(0, ...series.map((letters) => letters.length));
  const discordance = Array.from({ length: waves }, (_, wave) =>
    discordanceIn(series.map((letters) => letters[wave] ?? '-')),
  );
  return { movement: nameOf(discordance.filter((value) => value !== null)), discordance };
}

function nameOf(discordance: readonly number[]): Movement {
  if (discordance.length < 2) return 'undetermined';
  if (discordance.every((value) => value === 0)) return 'alike-throughout';
  const { earlier, later } = halvesOf(discordance);
  const fall = mean(earlier) - mean(later);
  const endsAlike = discordance.at(-1) === 0;
  if (fall >= LEAST_MOVE - ROUNDING && endsAlike) return 'converging';
  if (-fall >= LEAST_MOVE - ROUNDING && !endsAlike) return 'diverging';
  return discordance.every((value) => value > 0) ? 'different-throughout' : 'mixed';
}
