import { expect, test } from 'vitest';
import { PhaseId, WaveId } from '#shared/ids.ts';
import { type Phase, phaseRows, phaseRuns } from '#shared/study/phase.ts';

const uuid = (made: number, number: number) =>
  `0000000${made}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const wave = (number: number) => WaveId.parse(uuid(1, number));
const order = [1, 2, 3, 4].map(wave);
const phase = (title: string, kind: Phase['kind'], first: number, last: number): Phase => ({
  id: PhaseId.parse(uuid(2, first * 10 + last)),
  rev: 1,
  position: 0,
  title,
  kind,
  report: '',
  firstWave: wave(first),
  lastWave: wave(last),
});
const runs = (phases: readonly Phase[]) =>
  phaseRows(phases, order).map(({ kind, phases: row }) => [
    kind,
    ...phaseRuns(
      order.map((_, at) => at),
      (at) => row[at] ?? null,
    ).map(({ title, things }) => `${title ?? '–'} ${things.length}`),
  ]);

test('phases of a study and times in the world each have a line of their own, gaps included', () => {
  expect(
    runs([
      phase('Interim', 'study', 1, 2),
      phase('Lockdown', 'substantive', 2, 3),
      phase('Final', 'study', 3, 4),
    ]),
  ).toEqual([
    ['study', 'Interim 2', 'Final 2'],
    ['substantive', '– 1', 'Lockdown 2', '– 1'],
  ]);
  expect(runs([])).toEqual([]);
});

test('where two overlap, the earlier in the list has the month', () => {
  expect(runs([phase('Interim', 'study', 1, 3), phase('Final', 'study', 2, 4)])).toEqual([
    ['study', 'Interim 3', 'Final 1'],
  ]);
});
