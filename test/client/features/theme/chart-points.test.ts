import { describe, expect, it } from 'vitest';
import { chartOf } from '#client/features/theme/chart-points.ts';
import type { CellView } from '#shared/api/analysis.ts';
import { cell } from '../over-time/view.ts';

const rated = (wave: number, size: 1 | 2 | 3, change: Partial<CellView> = {}) =>
  cell(0, wave, 'P', { strength: { basis: 'rating', value: size, size }, ...change });
const lines = (cells: readonly (CellView | undefined)[]) =>
  chartOf(cells).segments.map(
    ({ from, to, isDashed, isProvisional }) =>
      `${from.at}-${to.at}${isDashed ? ' dashed' : ''}${isProvisional ? ' provisional' : ''}`,
  );

describe('the chart of a theme in an area', () => {
  it('stands at its strength, and on the foot line where it was looked for and not raised', () => {
    const { points, hasStrength } = chartOf([rated(0, 3), rated(1, 1), cell(0, 2, 'A'), cell(0, 3, 'D')]);
    expect(hasStrength).toBe(true);
    expect(points.map(({ level }) => level)).toEqual([3, 1, 0, 0]);
  });

  it('passes dashed over months of which nothing is known, and never falls to the foot for them', () => {
    const cells = [rated(0, 2), cell(0, 1, 'N'), cell(0, 2, 'T'), rated(3, 3)];
    expect(lines(cells)).toEqual(['0-3 dashed']);
    expect(chartOf(cells).points.map(({ shape }) => shape)).toEqual(['core-2', 'dash', 'tilde', 'core-3']);
  });

  it('is lighter into an open wave, and ends before what is not coded yet', () => {
    expect(lines([rated(0, 2), rated(1, 2, { provisional: true }), cell(0, 2, '-')])).toEqual([
      '0-1 provisional',
    ]);
  });

  it('sets a mark that nobody rated apart: at no strength, and on no line that would rise or fall to it', () => {
    const cells = [rated(0, 3), cell(0, 1, 'P'), rated(2, 1), cell(0, 3, 'P', { provisional: true })];
    expect(chartOf(cells).points.map(({ level, shape }) => `${level} ${shape}`)).toEqual([
      '3 core-3',
      '0 hatched',
      '1 core-1',
      '0 hatched',
    ]);
    expect(lines(cells)).toEqual(['0-2 dashed']);
  });

  it('has no axis of strength where strength was never assessed', () => {
    const { points, segments, hasStrength } = chartOf([cell(0, 0, 'P'), cell(0, 1, 'A'), cell(0, 2, 'P')]);
    expect(hasStrength).toBe(false);
    expect(points.map(({ level, shape }) => `${level} ${shape}`)).toEqual([
      '0 hatched',
      '0 ring',
      '0 hatched',
    ]);
    expect(segments).toEqual([]);
  });
});
