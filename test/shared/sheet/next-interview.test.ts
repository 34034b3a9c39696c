import { expect, test } from 'vitest';
import { ParticipantId, WaveId } from '#shared/ids.ts';
import { nextInterview } from '#shared/sheet/next-interview.ts';
import { uuid } from '#test/shared/analysis/facts-builder.ts';

const participant = ParticipantId.parse(uuid(1, 1));
const waves = (['closed', 'open', 'open'] as const).map((status, at) => ({
  id: WaveId.parse(uuid(2, at)),
  status,
  startsOn: `2020-0${at + 1}-01`,
  endsOn: `2020-0${at + 1}-28`,
}));
const next = (states: ('planned' | 'held')[], panelTo: string | null = null) => {
  const found = nextInterview(
    { id: participant, panelFrom: null, panelTo },
    waves,
    states.flatMap((state, at) => {
      const wave = waves[at]?.id;
      return wave ? [{ participant, wave, state }] : [];
    }),
  );
  return found && { ...found, wave: waves.findIndex(({ id }) => id === found.wave) };
};

test('one planned in an open wave comes first, else the first open wave without one', () => {
  expect(next(['held', 'held', 'planned'])).toEqual({ wave: 2, planned: true });
  expect(next(['held'])).toEqual({ wave: 1, planned: false });
  expect(next(['held', 'held', 'held'])).toBeNull();
});

test('one forgotten as planned in a closed wave, or after somebody left, is none to come', () => {
  expect(next(['planned'])).toEqual({ wave: 1, planned: false });
  expect(next(['planned', 'held', 'planned'], '2020-02-10')).toBeNull();
});
