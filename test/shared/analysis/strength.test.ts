import { describe, expect, it } from 'vitest';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { halvesOf, median, sizeOf, strengthChange, strengthOf, surgeAt } from '#shared/analysis/strength.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

const cell = (
  prominence: number | null,
  share: number | null,
  state: CellState = 'present',
  provisional = false,
) => ({
  state,
  prominence,
  share,
  provisional,
});

describe('the basis of a series', () => {
  it('is the rating where every present cell has one, even where all have a share', () => {
    const series = [cell(2, 8), cell(null, null, 'absent'), cell(3, 12)];
    expect(strengthOf(series)).toEqual({ basis: 'rating', values: [2, null, 3] });
  });

  it('is the share where a rating is missing, and never a mixture', () => {
    expect(strengthOf([cell(2, 8), cell(null, 12)])).toEqual({ basis: 'share', values: [8, 12] });
    expect(strengthOf([cell(2, 8), cell(null, null)])).toEqual({ basis: 'none', values: [null, null] });
  });

  it('does not read the rating of a cell that is not present', () => {
    expect(strengthOf([cell(3, 9, 'denied')])).toEqual({ basis: 'none', values: [null] });
  });

  it('is chosen by the closed waves; an open one shows its value where it has one', () => {
    expect(strengthOf([cell(2, 8), cell(null, 9, 'present', true)])).toEqual({
      basis: 'rating',
      values: [2, null],
    });
    expect(strengthOf([cell(null, null, 'absent'), cell(3, 9, 'present', true)])).toEqual({
      basis: 'rating',
      values: [null, 3],
    });
  });
});

it('marks come in three sizes', () => {
  const rating = [1, 2, 3].map((value) => sizeOf('rating', value, defaultPolicies));
  const share = [4.9, 5, 15, 15.1].map((value) => sizeOf('share', value, defaultPolicies));
  expect(rating).toEqual([1, 2, 3]);
  expect(share).toEqual([1, 2, 2, 3]);
  expect([sizeOf('none', 3, defaultPolicies), sizeOf('rating', null, defaultPolicies)]).toEqual([null, null]);
});

it('halves drop the middle one of an odd number', () => {
  expect(halvesOf([1, 2, 3, 4, 5])).toEqual({ earlier: [1, 2], later: [4, 5] });
  expect(halvesOf([1, 2])).toEqual({ earlier: [1], later: [2] });
  expect(halvesOf([1])).toEqual({ earlier: [], later: [] });
  expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 1.5, 0]);
});

it('a change takes both the points and the ratio', () => {
  const change = (values: number[]) => strengthChange('share', values, defaultPolicies);
  expect([change([4, 10]), change([4, 8]), change([40, 46]), change([10, 15]), change([15, 10])]).toEqual([
    'rises',
    'holds',
    'holds',
    'rises',
    'falls',
  ]);
});

it('a surge is an inner wave at least twice both neighbours and well above them', () => {
  expect(surgeAt('share', [4, 30, 5], defaultPolicies)).toBe(1);
  expect(surgeAt('share', [4, 13, 5], defaultPolicies)).toBe(-1);
  expect(surgeAt('share', [20, 35, 20], defaultPolicies)).toBe(-1);
  expect(surgeAt('share', [30, 5, 30], defaultPolicies)).toBe(-1);
  expect(surgeAt('rating', [1, 3, 1], defaultPolicies)).toBe(1);
  expect(surgeAt('rating', [2, 3, 1], defaultPolicies)).toBe(-1);
  expect(surgeAt('none', [1, 30, 1], defaultPolicies)).toBe(-1);
});
