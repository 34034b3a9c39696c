import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ToldOf } from '#shared/analysis/time-told.ts';
import { AreaId, WaveId } from '#shared/ids.ts';
import { monthsWords, toldLine, toldTrack } from '#shared/theme/told-track.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const AREA = AreaId.parse(id(1));
const OTHER = AreaId.parse(id(2));
const WAVES = ['2020-08', '2020-09', '2020-10'].map((month, at) => ({
  id: WaveId.parse(id(10 + at)),
  month,
}));

const told = (wave: number, months: [string, string] | null, area = AREA): ToldOf => ({
  area,
  wave: WAVES[wave]?.id ?? expect.fail(),
  months: months && { from: months[0], to: months[1] },
  words: ['then'],
  passages: 1,
  denied: false,
});

it('stands on months from the first spoken of to the last, tellings below each other', () => {
  const track = toldTrack([told(0, ['2020-03', '2020-05']), told(2, ['2020-11', '2020-11'], OTHER)], WAVES);
  expect(track?.months).toHaveLength(9);
  expect(track?.rows).toEqual([
    { wave: WAVES[0]?.id, month: '2020-08', at: 5, lanes: 1 },
    { wave: WAVES[2]?.id, month: '2020-10', at: 7, lanes: 1 },
  ]);
  expect(track?.bars.map(({ first, last }) => [first, last])).toEqual([
    [0, 2],
    [8, 8],
  ]);
});

it('reaches a year beyond the waves at most, and says what goes further', () => {
  const track = toldTrack([told(0, ['1998-01', '1998-12']), told(0, ['2021-06', '2022-12'])], WAVES);
  expect([track?.months[0], track?.months.at(-1)]).toEqual(['2019-08', '2021-10']);
  expect(track?.bars).toMatchObject([
    { first: 0, last: 0, isFromBefore: true, goesOn: false },
    { first: 22, last: 26, isFromBefore: false, goesOn: true },
  ]);
});

it('keeps what names no month apart, and is nothing where nothing was told of another time', () => {
  expect(toldTrack([], WAVES)).toBeNull();
  const track = toldTrack([told(1, null)], WAVES);
  expect([track?.rows, track?.bars, track?.unplaced.length]).toEqual([[], [], 1]);
});

it('never draws two of one telling over each other', () => {
  const month = fc.integer({ min: 1, max: 12 }).map((number) => `2020-${String(number).padStart(2, '0')}`);
  const one = fc
    .tuple(fc.nat(2), month, month)
    .map(([wave, a, b]) => told(wave, a < b ? [a, b] : [b, a], wave === 1 ? OTHER : AREA));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (list) => {
      const track = toldTrack(list, WAVES) ?? expect.fail();
      for (const [at, bar] of track.bars.entries())
        for (const other of track.bars.slice(at + 1))
          if (bar.area === other.area && bar.wave === other.wave && bar.lane === other.lane)
            expect(bar.last < other.first || other.last < bar.first).toBe(true);
    }),
  );
});

it('reads as a line', () => {
  expect(monthsWords({ from: '2020-03', to: '2020-05' })).toBe('March to May 2020');
  expect(monthsWords({ from: '2020-12', to: '2021-02' })).toBe('December 2020 to February 2021');
  expect(toldLine(told(0, ['2020-03', '2020-03']), 'August')).toBe('told in August of March 2020: 1 passage');
  expect(toldLine({ ...told(0, null), denied: true, passages: 2 }, 'August')).toBe(
    'told in August of “then”, denied: 2 passages',
  );
});
