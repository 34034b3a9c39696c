import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

interface SortKeys {
  onStep: (by: number, isMarking: boolean) => void;
  onNext: (by: 1 | -1) => void;
  onSort: (kind: ThemeKind) => void;
  onLeave: () => void;
  onPlace: () => void;
  onTick: () => void;
  onTurnAlone: () => void;
  onFilter: () => void;
}

/** A letter for each kind. */
export const KIND_LETTERS = {
  change: 'c',
  enabler: 'e',
  threat: 't',
  opportunity: 'o',
} as const satisfies Record<ThemeKind, string>;

/** The keys by which a codebook is sorted in one pass. */
export function useSortKeys(on: SortKeys): void {
  const deed = 'theme.sort';
  const moves = 'Next and previous';
  useShortcuts('Sort themes', [
    { keys: 'arrowdown', does: moves, run: () => on.onStep(1, false) },
    { keys: 'arrowup', does: moves, run: () => on.onStep(-1, false) },
    { keys: 'shift+arrowdown', deed, does: 'Tick on the way', run: () => on.onStep(1, true) },
    { keys: 'shift+arrowup', deed, does: 'Tick on the way', run: () => on.onStep(-1, true) },
    { keys: 'n', does: 'Next that is unsorted', run: () => on.onNext(1) },
    { keys: 'p', does: 'Previous that is unsorted', run: () => on.onNext(-1) },
    { keys: 'c', deed, does: 'It is a change', run: () => on.onSort('change') },
    { keys: 'e', deed, does: 'It is an enabler', run: () => on.onSort('enabler') },
    { keys: 't', deed, does: 'It is a threat', run: () => on.onSort('threat') },
    { keys: 'o', deed, does: 'It is an opportunity', run: () => on.onSort('opportunity') },
    { keys: 'u', deed, does: 'Leave it unsorted', run: on.onLeave },
    { keys: 'g', deed: 'theme.move', does: 'Move it to a group', run: on.onPlace },
    { keys: 'x', deed, does: 'Tick it', run: on.onTick },
    { keys: 's', deed, does: 'With or without sub-themes', run: on.onTurnAlone },
    { keys: 'mod+/', does: 'Filter the themes', run: on.onFilter, inFields: true },
  ]);
}
