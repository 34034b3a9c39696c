import type { CellState } from '../analysis/cell-state.ts';

/** What kind of change an edit of definition, use when or not when is. */
export type MeaningChange = 'same' | 'broaden' | 'narrow' | 'shift';

/** What of a cell decides how a change of meaning moves it; a cell as it travels to the page has it too. */
export interface MovableCell {
  area: string;
  wave: string;
  state: CellState;
  othersOnly: boolean;
  provisional: boolean;
  denial: 'said' | 'asked' | null;
  /** Participant words in sources that can show absence. */
  words: number;
}

/** A cell before and after, where the two differ. */
export interface CellChange<Cell extends MovableCell> {
  cell: Cell;
  after: { state: CellState; othersOnly: boolean };
}

/** How many cells go from one state to another. */
export interface Moves {
  from: CellState;
  to: CellState;
  count: number;
}

const widens = (change: MeaningChange): boolean => change === 'broaden' || change === 'shift';
const tightens = (change: MeaningChange): boolean => change === 'narrow' || change === 'shift';

/** `isReadThrough`: somebody has completed a pass of everything in the cell, so an open wave no longer leaves it blank. */
function stateAfter(change: MeaningChange, cell: MovableCell, isReadThrough: boolean): CellState {
  switch (cell.state) {
    case 'present':
      if (!tightens(change)) return 'present';
      return cell.provisional && !isReadThrough ? 'not-yet' : 'recheck';
    case 'absent':
      return widens(change) ? 'not-looked-for' : 'absent';
    case 'too-little':
      // Without a word that could show absence nothing was ever examined, so nothing is undone.
      return widens(change) && cell.words > 0 ? 'not-looked-for' : 'too-little';
    case 'denied':
      if (cell.denial === 'said') return tightens(change) ? 'recheck' : 'denied';
      return widens(change) ? 'not-looked-for' : 'denied';
    default:
      return cell.state;
  }
}

/**
 * Answers: which cells of a theme would a change of its meaning move, and where to? (method 1.3)
 * What was found stays found under a wider net and must be looked at again under a narrower one; what was
 * looked for and not found holds under a narrower net and is open again under a wider one.
 */
export function changesOf<Cell extends MovableCell>(
  change: MeaningChange,
  cells: readonly Cell[],
  isReadThrough: (area: string, wave: string) => boolean,
): CellChange<Cell>[] {
  return cells.flatMap((cell) => {
    const after = {
      state: stateAfter(change, cell, isReadThrough(cell.area, cell.wave)),
      othersOnly: cell.othersOnly && !tightens(change),
    };
    return after.state === cell.state && after.othersOnly === cell.othersOnly ? [] : [{ cell, after }];
  });
}

/** The changes summed up by where from and where to, the most frequent first. */
export function movesOf(changes: readonly CellChange<MovableCell>[]): Moves[] {
  const moves = new Map<string, Moves>();
  for (const { cell, after } of changes) {
    if (cell.state === after.state) continue;
    const key = `${cell.state} ${after.state}`;
    const known = moves.get(key);
    if (known) known.count += 1;
    else moves.set(key, { from: cell.state, to: after.state, count: 1 });
  }
  return [...moves.values()].sort((a, b) => b.count - a.count);
}

/**
 * In which places a pass of everything was completed, told from any theme's cells: an open wave shows
 * nothing but what is present until then.
 */
export function readThroughIn(
  cells: Iterable<Pick<MovableCell, 'area' | 'wave' | 'state'>>,
): (area: string, wave: string) => boolean {
  const places = new Set<string>();
  for (const { area, wave, state } of cells)
    if (state !== 'present' && state !== 'not-yet') places.add(`${area} ${wave}`);
  return (area, wave) => places.has(`${area} ${wave}`);
}
