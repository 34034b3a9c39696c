import { cellOf, type EXERCISE_PARTS, type ExerciseRow } from '../exercise/exercise.ts';
import type { SourceId, ThemeId, WaveId } from '../ids.ts';
import { isBlankOffer, type OfferedExercise, type OfferedRow } from './offered-exercise.ts';

/**
 * What an exercise begins with: the rows of the last one this person made alone, in its words, else in the names of what
 * they mean; none where there was none. `own` are the exercises that are theirs alone, with their months in order.
 */
export function exerciseBegun(
  rows: readonly ExerciseRow[],
  offers: readonly OfferedExercise[],
  own: ReadonlyMap<SourceId, { wave: WaveId | null; order: number }>,
  { titleOf, orderOf }: { titleOf: (theme: ThemeId) => string; orderOf: (wave: WaveId) => number },
): { rows: OfferedRow[]; wave: WaveId | null } {
  const wordsOf = (row: ExerciseRow): OfferedRow => {
    const cell = (part: (typeof EXERCISE_PARTS)[number]) => {
      const { words, theme } = cellOf(row, part);
      return words !== '' || theme === null ? words : titleOf(theme);
    };
    return {
      change: cell('change'),
      threat: cell('threat'),
      opportunity: cell('opportunity'),
      step: cell('step'),
    };
  };
  const [last] = [...own].sort((a, b) => b[1].order - a[1].order);
  const offered = offers.at(-1);
  if (offered && (!last || orderOf(offered.wave) >= last[1].order))
    return { rows: offered.rows.filter((row) => !isBlankOffer(row)), wave: offered.wave };
  if (!last) return { rows: [], wave: null };
  const made = rows.filter(({ source }) => source === last[0]);
  return { rows: made.map(wordsOf).filter((row) => !isBlankOffer(row)), wave: last[1].wave };
}
