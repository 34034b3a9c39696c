import { expect, it } from 'vitest';
import { compareMeant, compareOptions, compareStops } from '#client/features/over-time/compare-blocks.ts';
import type { Frame } from '#client/features/over-time/frame.ts';
import { AreaId, PhaseId, WaveId } from '#shared/ids.ts';
import type { Phase } from '#shared/study/phase.ts';

const id = (family: number, at: number) => `0000000${family}-0000-4000-8000-00000000000${at}`;
const wave = (at: number) => WaveId.parse(id(2, at));
const frame: Frame = {
  areas: ['North', 'South Bank'].map((name, at) => ({ id: AreaId.parse(id(1, at)), name, note: '' })),
  waves: (['closed', 'closed', 'closed', 'open', 'planned'] as const).map((place, at) => ({
    id: wave(at),
    month: `2020-0${at + 1}`,
    place,
  })),
};
const phase = (at: number, title: string, first: number, last: number): Phase => ({
  id: PhaseId.parse(id(3, at)),
  rev: 1,
  position: at,
  title,
  kind: 'study',
  report: '',
  firstWave: wave(first),
  lastWave: wave(last),
});
const options = compareOptions(frame, [phase(0, 'Interim', 0, 1), phase(1, 'Final', 2, 4)]);
const told = (text?: string) => {
  const compared = compareMeant(text, frame, options);
  return (
    compared && [
      compared.by,
      ...compared.blocks.map(({ title, sides }) => [title, ...sides.map(({ waves }) => waves.join())]),
    ]
  );
};

it.each([
  [undefined, ['waves', ['North', '1', '2'], ['South Bank', '1', '2']]],
  ['2020-01..2020-03', ['waves', ['North', '0', '2'], ['South Bank', '0', '2']]],
  ['south-bank..north', ['areas', ['', '0,1,2', '0,1,2']]],
  ['interim..final', ['phases', ['North', '0,1', '2,3'], ['South Bank', '0,1', '2,3']]],
  ['2020-01..2020-04', undefined],
  ['north..north', undefined],
  ['north..final', undefined],
  ['nonsense', undefined],
])('%s compares %j', (text, blocks) => {
  expect(told(text)).toEqual(blocks);
});

it('the keyboard stands on every mark, on stories of several waves, and on the difference', () => {
  const compared = compareMeant('interim..final', frame, options);
  const [block] = compared?.blocks ?? [];
  expect(compareStops(block ? [block] : []).map(({ type }) => type)).toEqual([
    'name',
    'cell',
    'cell',
    'story',
    'cell',
    'cell',
    'story',
    'movement',
  ]);
});
