import { markOf } from '#shared/analysis/mark.ts';
import type { CellView } from '#shared/api/analysis.ts';
import type { MarkShape } from '#shared/drawing/mark-shapes.ts';
import type { WaveId } from '#shared/ids.ts';

/** 0 is the foot line, “looked for, not raised”, on which what nobody rated stands hatched; 1 to 3 the strength. */
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
  /** Nothing is known of what lies between, or of how strong it was. */
  isDashed: boolean;
  /** Into an open wave. */
  isProvisional: boolean;
}
export interface Chart {
  /** Whether any strength is known, so that there is an axis to stand at. */
  hasStrength: boolean;
  points: readonly ChartPoint[];
  segments: readonly ChartSegment[];
}

/** Whether it is known at what height it stands. */
const isPlaced = ({ state, strength }: CellView) =>
  (state === 'present' && strength.size !== null) || state === 'absent' || state === 'denied';

/**
 * Lays out one theme in one area, a wave a step: missing waves and what nobody rated stand on the foot line as
 * their own mark and the line passes over them; it never falls to the foot for want of an interview or a rating.
 */
export function chartOf(cells: readonly (CellView | undefined)[], withOthers = true): Chart {
  const hasStrength = cells.some((cell) => cell?.state === 'present' && cell.strength.size !== null);
  // What nobody rated stands at no strength: on a line of the axis it would look like a rating.
  const levelOf = (cell: CellView): Level => (cell.state === 'present' ? (cell.strength.size ?? 0) : 0);
  const points: ChartPoint[] = [];
  const segments: ChartSegment[] = [];
  let last: ChartPoint | undefined;
  for (const [at, cell] of cells.entries()) {
    const shape = cell && markOf(cell, withOthers);
    if (!cell || !shape) continue;
    const point = { wave: cell.wave, at, level: levelOf(cell), shape, isProvisional: cell.provisional };
    points.push(point);
    if (!isPlaced(cell)) continue;
    if (last)
      segments.push({
        from: last,
        to: point,
        isDashed: at - last.at > 1,
        isProvisional: cell.provisional,
      });
    last = point;
  }
  return { hasStrength, points, segments };
}
