import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toldMonths } from '#shared/coding/told.ts';
import { monthLabel } from '#shared/dates.ts';

const TELLING = '2020-11';

it.each([
  ['March 2020', '2020-03', '2020-03'],
  ['  march  2020 ', '2020-03', '2020-03'],
  ['Sept. 2020', '2020-09', '2020-09'],
  ['2020-03', '2020-03', '2020-03'],
  ['2020-03-15', '2020-03', '2020-03'],
  ['30 October 2020', '2020-10', '2020-10'],
  ['03/2020', '2020-03', '2020-03'],
  ['15.3.2020', '2020-03', '2020-03'],
  ['end of October 2020', '2020-10', '2020-10'],
  ['in early May 2020', '2020-05', '2020-05'],
  ['spring 2020', '2020-03', '2020-05'],
  ['winter 2020–21', '2020-12', '2021-02'],
  ['winter 2020', '2020-12', '2021-02'],
  ['Christmas 2020', '2020-12', '2020-12'],
  ['2021', '2021-01', '2021-12'],
  ['2021-22', '2021-01', '2022-12'],
  ['January to June 2021', '2021-01', '2021-06'],
  ['November to February 2021', '2020-11', '2021-02'],
  ['from March 2020 to May 2020', '2020-03', '2020-05'],
  ['spring 2020 – autumn 2020', '2020-03', '2020-11'],
  ['March–May 2020', '2020-03', '2020-05'],
  ['since March 2020', '2020-03', '2020-11'],
])('“%s” is %s to %s', (told, from, to) => {
  expect(toldMonths(told, TELLING)).toEqual({ from, to });
});

it.each([
  '',
  'later',
  'years ago',
  'end of October',
  'October',
  'maybe 2020',
  'marriage 2019',
  'since then',
  'since March 2021',
  'a 2020 thing',
  '2022-2020',
  'May 2020 to March 2020',
  'after the crisis',
])('“%s” names no months, and none are guessed', (told) => {
  expect(toldMonths(told, TELLING)).toBeNull();
});

it('any words give months in order, or nothing; a month as the program writes it is that month', () => {
  fc.assert(
    fc.property(fc.string(), (told) => {
      const months = toldMonths(told, TELLING);
      if (months) expect(months.from <= months.to).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      expect(toldMonths(monthLabel(month), TELLING)).toEqual({ from: month, to: month });
      expect(toldMonths(month, TELLING)).toEqual({ from: month, to: month });
    }),
  );
});
