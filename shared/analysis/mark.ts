import type { MarkShape } from '../drawing/mark-shapes.ts';
import type { CellState } from './cell-state.ts';

export interface MarkedCell {
  state: CellState;
  othersOnly: boolean;
  /** Null where a present cell has no basis for its size. */
  strength: { size: 1 | 2 | 3 | null };
}

const silent: Record<Exclude<CellState, 'present'>, MarkShape | null> = {
  absent: 'ring',
  denied: 'crossed',
  'no-data': 'dash',
  'too-little': 'tilde',
  'not-looked-for': 'question',
  recheck: 'question',
  'not-yet': null,
};

/** The mark of a cell; null is a blank. Without other voices a cell shows the panel's own state alone. */
export function markOf(cell: MarkedCell, withOthers = true): MarkShape | null {
  if (cell.state === 'present') return cell.strength.size === null ? 'hatched' : `core-${cell.strength.size}`;
  return withOthers && cell.othersOnly ? 'half' : silent[cell.state];
}

/** The mark beside words on the panel's own series: its denial stands before what others raise. */
export const markBeside = (cell: MarkedCell, withOthers = true): MarkShape | null =>
  markOf(cell, withOthers && cell.state !== 'denied');
