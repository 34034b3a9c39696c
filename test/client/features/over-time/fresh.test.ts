import { expect, test } from 'vitest';
import { columnKey } from '#client/features/over-time/frame.ts';
import { changedCells } from '#client/features/over-time/use-fresh-cells.ts';
import { areaId, cell, theme, themeId, waveId } from './view.ts';

test('only cells that are no longer the very same are fresh', () => {
  const before = theme(1, 'Speed', 'change', ['PA', 'AA']);
  const after = {
    ...before,
    cells: before.cells.map((one, at) => (at === 1 ? cell(0, 1, 'P') : one)),
  };
  expect(changedCells([before], [before])).toEqual(new Map());
  expect(changedCells([before], [after])).toEqual(
    new Map([[themeId(1), new Set([columnKey(areaId(0), waveId(1))])]]),
  );
  expect(changedCells([], [after])).toEqual(new Map());
});
