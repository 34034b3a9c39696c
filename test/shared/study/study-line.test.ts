import { expect, test } from 'vitest';
import { daysOf, monthLabel, monthsFrom } from '#shared/dates.ts';
import { AreaId, WaveId } from '#shared/ids.ts';
import { studyLine } from '#shared/study/study-line.ts';
import { standingOf } from '#shared/wave/standing.ts';
import type { Wave } from '#shared/wave/wave.ts';

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const waves = (closed: number): Wave[] =>
  monthsFrom('2020-08', '2021-01').map((month, at) => ({
    id: WaveId.parse(id(at)),
    rev: 1,
    number: at + 1,
    label: monthLabel(month),
    month,
    startsOn: daysOf(month).first,
    endsOn: daysOf(month).last,
    status: at < closed ? 'closed' : 'open',
    closedOn: null,
  }));
const areas = ['Wexcombe', 'Millhaven', 'Northmere'].map((name, position) => ({
  id: AreaId.parse(id(position)),
  rev: 1,
  position,
  name,
  aliases: [],
  character: '',
  seat: '',
  publicName: '',
}));

test('a study is told in a line by its areas, its months and the wave that is open on the day', () => {
  expect(studyLine({ areas, waves: waves(4) }, '2020-12-16')).toBe(
    'Three areas, heard monthly · August 2020 – January 2021 · wave 5 of 6 open',
  );
  expect(studyLine({ areas, waves: waves(6) }, '2021-03-01')).toMatch(/all 6 waves closed$/);
  expect(studyLine({ areas, waves: waves(0) }, '2020-01-01')).toBe(
    'Three areas, heard monthly · August 2020 – January 2021',
  );
  expect(studyLine({ areas: [], waves: [] }, '2020-01-01')).toBe('');
});

test('a wave not closed is planned until its first day, and open from then on', () => {
  const [, , , , december, january] = waves(4);
  expect(december && standingOf(december, '2020-12-01')).toBe('open');
  expect(january && standingOf(january, '2020-12-31')).toBe('planned');
  expect(
    waves(4)
      .slice(0, 4)
      .map((wave) => standingOf(wave, '2020-01-01')),
  ).toEqual(Array(4).fill('closed'));
});
