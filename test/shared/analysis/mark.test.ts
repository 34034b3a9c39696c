import { expect, it } from 'vitest';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { type MarkedCell, markBeside, markOf } from '#shared/analysis/mark.ts';

const cell = (state: CellState, size: 1 | 2 | 3 | null = null, othersOnly = false): MarkedCell => ({
  state,
  othersOnly,
  strength: { size },
});

it.each<[CellState, string | null]>([
  ['absent', 'ring'],
  ['denied', 'crossed'],
  ['no-data', 'dash'],
  ['too-little', 'tilde'],
  ['not-looked-for', 'question'],
  ['recheck', 'question'],
  ['not-yet', null],
])('%s is drawn as %s', (state, shape) => {
  expect(markOf(cell(state))).toBe(shape);
});

it('draws what is present in three sizes, and hatched where nobody rated it', () => {
  expect([1, 2, 3].map((size) => markOf(cell('present', size === 1 ? 1 : size === 2 ? 2 : 3)))).toEqual([
    'core-1',
    'core-2',
    'core-3',
  ]);
  expect(markOf(cell('present'))).toBe('hatched');
});

it('draws a half where only others raise it, and the panel’s own state where others are left out', () => {
  expect(markOf(cell('no-data', null, true))).toBe('half');
  expect(markOf(cell('no-data', null, true), false)).toBe('dash');
  expect(markOf(cell('present', 2, true), true)).toBe('core-2');
});

it('beside words on the panel’s series, its denial stands before what others raise', () => {
  const denied = { state: 'denied', othersOnly: true, strength: { size: null } } as const;
  expect([markOf(denied), markBeside(denied)]).toEqual(['half', 'crossed']);
  expect(markBeside({ ...denied, state: 'absent' })).toBe('half');
});
