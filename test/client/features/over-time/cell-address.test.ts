import { expect, it } from 'vitest';
import { cellMeant, cellWord, themeMeant } from '#client/features/over-time/cell-address.ts';
import { areaId, themeId, waveId } from './view.ts';

const things = {
  themes: [
    { id: themeId(1), title: 'Decisions made faster' },
    { id: themeId(2), title: 'Trust, at last' },
    { id: themeId(3), title: 'Trust at last' },
  ],
  areas: [{ id: areaId(1), name: 'Wexcombe' }],
  waves: [{ id: waveId(1), month: '2020-10' }],
};
const place = { theme: themeId(1), area: areaId(1), wave: waveId(1) };

it('a cell is named by its theme, area and month, and found again by that name', () => {
  expect(cellWord(place, things)).toBe('decisions-made-faster.wexcombe.2020-10');
  expect(cellMeant('decisions-made-faster.wexcombe.2020-10', things)).toEqual(place);
});

it('two themes that would share a name are told apart by their ids', () => {
  const word = cellWord({ ...place, theme: themeId(3) }, things);
  expect(word).toBe(`${themeId(3)}.wexcombe.2020-10`);
  expect(cellMeant(word, things)?.theme).toBe(themeId(3));
});

it('an address that means nothing opens nothing', () => {
  expect(cellMeant('gone.wexcombe.2020-10', things)).toBeUndefined();
  expect(cellMeant('nonsense', things)).toBeUndefined();
  expect(cellMeant(undefined, things)).toBeUndefined();
  expect(themeMeant(undefined, things.themes)).toBeUndefined();
});
