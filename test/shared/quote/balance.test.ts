import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceOf, drawnOf, heardOf, imbalanceOf, type Weighed } from '#shared/quote/balance.ts';
import { COORDINATORS, OTHERS } from '#shared/quote/shelf.ts';

const frame = {
  areas: ['Wexcombe', 'Millhaven', 'Northmere'].map((label) => ({ word: label.toLowerCase(), label })),
  waves: [
    { word: '2020-08', label: 'August 2020' },
    { word: '2020-09', label: 'September 2020' },
  ],
};
let made = 0;
const some = (count: number, area: string | null, more: Partial<Weighed> = {}): Weighed[] =>
  Array.from({ length: count }, (_, at) => {
    made += 1;
    return {
      id: `q${made}`,
      area,
      wave: at % 2 === 0 ? '2020-08' : '2020-09',
      role: at % 2 === 0 ? COORDINATORS : OTHERS,
      isCleared: true,
      isOut: false,
      ...more,
    };
  });
const told = (collected: Weighed[], shelf: Weighed[] = []) =>
  imbalanceOf(balanceOf(collected, frame), collected, heardOf([...collected, ...shelf]));

describe('the balance of what is collected', () => {
  test('names the area that speaks least, and the cleared quotes from there that could be taken', () => {
    const collected = [...some(5, 'wexcombe'), ...some(3, 'millhaven'), ...some(1, 'northmere')];
    const answer = told(collected, [...some(3, 'northmere'), ...some(2, 'northmere', { isCleared: false })]);
    expect(answer).toEqual({
      by: 'area',
      word: 'northmere',
      says: 'Northmere speaks once.',
      remedy: '3 cleared quotes from there are not collected.',
      show: 'cleared',
    });
  });

  test('says where nothing is cleared yet, and where nothing is marked', () => {
    const collected = [...some(4, 'wexcombe'), ...some(4, 'millhaven')];
    const draft = some(1, 'northmere', { isCleared: false });
    const refused = some(1, 'northmere', { isCleared: false, isOut: true });
    expect(told(collected, draft)).toMatchObject({
      says: 'Northmere does not speak.',
      remedy: '1 quote from there is not collected; it is not cleared yet.',
      show: 'any',
    });
    expect(told(collected, refused)).toMatchObject({
      remedy: 'No other quote from there is marked.',
      show: null,
    });
  });

  test('tells a voice or a month that is missing where the areas are even', () => {
    const even = (more: Partial<Weighed>) =>
      ['wexcombe', 'millhaven', 'northmere'].flatMap((area) => some(2, area, more));
    expect(told(even({ role: COORDINATORS }))?.says).toBe('Others do not speak.');
    expect(told(even({ wave: '2020-08' }))?.says).toBe('September 2020 is not heard.');
  });

  test('says nothing of few quotes, nor where each has at least half an even share', () => {
    expect(told(some(3, 'wexcombe'))).toBeNull();
    expect(told([...some(4, 'wexcombe'), ...some(2, 'millhaven'), ...some(2, 'northmere')])).toBeNull();
  });

  test('whatever is collected, the rows of a part add up to what has a place in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('wexcombe', 'millhaven', 'northmere', null), { maxLength: 40 }),
        (areas) => {
          const collected = areas.flatMap((area) => some(1, area));
          const [byArea] = balanceOf(collected, frame);
          const sum = byArea?.rows.reduce((all, { count }) => all + count, 0);
          expect(sum).toBe(areas.filter((area) => area !== null).length);
        },
      ),
    );
  });
});

test('things are drawn one by one up to twelve in a row, then the rest is told', () => {
  expect(drawnOf(12)).toEqual({ dots: 12, more: 0 });
  expect(drawnOf(15)).toEqual({ dots: 12, more: 3 });
});
