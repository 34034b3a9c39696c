import { type MarkShape, markOf } from '#shared/analysis/mark.ts';
import type { CellView } from '#shared/api/analysis.ts';
import type { WaveId } from '#shared/ids.ts';

/** 0 is the foot line, “looked for, not raised”; 1 to 3 the strength. */
export type Level = 0 | 1 | 2 | 3;

export interface ChartPoint {
  wave: WaveId;
  /** Place among the waves. */
  at: number;
  level: Level;
  shape: MarkShape;
  isProvisional: boolean;
}
/** A line from one observed wave to the next. */
export interface ChartSegment {
  from: ChartPoint;
  to: ChartPoint;
  /** Nothing is known of what lies between, or of how strong an end was. */
  isDashed: boolean;
  /** Into an open wave. */
  isProvisional: boolean;
}
export interface Chart {
  /** Whether marks stand at their strength, or all present ones on one line. */
  hasStrength: boolean;
  points: readonly ChartPoint[];
  segments: readonly ChartSegment[];
}

const isObserved = ({ state }: CellView) => state === 'present' || state === 'absent' || state === 'denied';

/**
 * Lays out one theme in one area, a wave a step: missing waves stand on the foot line as their own mark and the
 * line passes over them; it never falls to the foot for want of an interview.
 */
export function chartOf(cells: readonly (CellView | undefined)[], withOthers = true): Chart {
  const sizes = cells.map((cell) => (cell?.state === 'present' ? cell.strength.size : null));
  const hasStrength = sizes.some((size) => size !== null);
  // What nobody rated stands at the height of its neighbour: the drawing must not show a rise or fall nobody saw.
  const levelOf = (cell: CellView, at: number): Level =>
    cell.state !== 'present'
      ? 0
      : (cell.strength.size ??
        sizes.slice(0, at).findLast((size) => size !== null) ??
        sizes.slice(at).find((size) => size !== null) ??
        2);
  const points: ChartPoint[] = [];
  const segments: ChartSegment[] = [];
  let last: { point: ChartPoint; cell: CellView } | undefined;
  for (const [at, cell] of cells.entries()) {
    const shape = cell && markOf(cell, withOthers);
    if (!cell || !shape) continue;
    const point = { wave: cell.wave, at, level: levelOf(cell, at), shape, isProvisional: cell.provisional };
    points.push(point);
    if (!isObserved(cell)) continue;
    const isUnrated = (one: CellView) => hasStrength && one.state === 'present' && one.strength.size === null;
    if (last)
      segments.push({
        from: last.point,
        to: point,
        isDashed: at - last.point.at > 1 || isUnrated(cell) || isUnrated(last.cell),
        isProvisional: cell.provisional,
      });
    last = { point, cell };
  }
  return { hasStrength, points, segments };
}
