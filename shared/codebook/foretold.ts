import { type CellState, stateLetters } from '../analysis/cell-state.ts';
import type { Basis } from '../analysis/strength.ts';
import { suggestTrajectory, type TrajectoryPolicies } from '../analysis/trajectory.ts';
import type { Coding } from '../coding/coding.ts';
import type { Pass } from '../coding/pass.ts';
import { canShowAbsence, type Source } from '../source/source.ts';
import type { TrajectoryLabel } from '../trajectory/trajectory.ts';
import type { CellChange, MeaningChange, MovableCell } from './effect.ts';
import type { CodebookEvent } from './event.ts';
import { examiner, meaningOf } from './meaning.ts';

interface StrongCell extends MovableCell {
  strength: { basis: Basis; value: number | null };
}

/** One area's cells of a theme in the order of the waves, and what the rule says of them now. */
export interface StoryRow<Cell extends StrongCell> {
  area: string;
  cells: readonly Cell[];
  label: TrajectoryLabel;
}

export interface StoryChange {
  area: string;
  before: TrajectoryLabel;
  after: TrajectoryLabel;
}

/** The areas whose cells of closed waves would change, each with its suggested story before and after. */
export function storiesAfter<Cell extends StrongCell>(
  rows: readonly StoryRow<Cell>[],
  changes: readonly CellChange<Cell>[],
  policies: TrajectoryPolicies,
): StoryChange[] {
  const after = new Map<MovableCell, CellState>(changes.map((change) => [change.cell, change.after.state]));
  return rows.flatMap(({ area, cells, label }): StoryChange[] => {
    const isTouched = cells.some(
      (cell) => !cell.provisional && (after.get(cell) ?? cell.state) !== cell.state,
    );
    if (!isTouched) return [];
    const states = cells.map((cell) => after.get(cell) ?? cell.state);
    const letters = states.map((state, at) => (cells[at]?.provisional ? '-' : stateLetters[state])).join('');
    const basis = cells.find(({ strength }) => strength.basis !== 'none')?.strength.basis ?? 'none';
    const values = cells.map(({ strength }, at) => (states[at] === 'present' ? strength.value : null));
    const { label: then } = suggestTrajectory({ letters, strength: { basis, values } }, policies);
    return [{ area, before: label, after: then }];
  });
}

/** What a change of meaning would send to be looked at again. */
export interface Queue {
  /** Sources that were looked through for the theme and would not be any more. */
  sources: number;
  /** Participant words in them. */
  words: number;
  /** Codings that hold now and would have to be confirmed. */
  codings: number;
}

interface Readings {
  theme: Coding['theme'];
  events: readonly CodebookEvent[];
  sources: readonly Source[];
  passes: readonly Pass[];
  /** Of the theme. */
  codings: readonly Coding[];
}

/** Answers: how much reading would a change of meaning ask for? (method 1.3) */
export function queueAfter(
  change: MeaningChange,
  { theme, events, sources, passes, codings }: Readings,
): Queue {
  const widens = change === 'broaden' || change === 'shift';
  const tightens = change === 'narrow' || change === 'shift';
  const isExamined = examiner({ events, passes, codings })(theme);
  const meaning = meaningOf(events);
  const live = sources.filter(({ duplicateOf, trashedAt }) => duplicateOf === null && trashedAt === null);
  const reopened = widens ? live.filter((source) => canShowAbsence(source) && isExamined(source.id)) : [];
  const isLive = new Set(live.map(({ id }) => id));
  return {
    sources: reopened.length,
    words: reopened.reduce((sum, { participantWords }) => sum + participantWords, 0),
    codings: tightens
      ? codings.filter(
          ({ state, source, event, cameFrom }) =>
            state === 'accepted' && isLive.has(source) && event >= meaning.narrowedAt(theme, cameFrom),
        ).length
      : 0,
  };
}
