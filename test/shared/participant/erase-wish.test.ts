import { expect, test } from 'vitest';
import { ConsentId, ParticipantId, WaveId } from '#shared/ids.ts';
import { leftAs } from '#shared/member-check/consent-lines.ts';
import type { Consent } from '#shared/participant/consent.ts';
import { ERASE_WISHED, eraseWishes } from '#shared/participant/erase-wish.ts';

const participant = ParticipantId.parse('00000000-0000-4000-8000-000000000001');
const answer = (rev: number, changes: Partial<Consent> = {}): Consent => ({
  id: ConsentId.parse(`00000000-0000-4000-8000-0000000000${10 + rev}`),
  rev,
  participant,
  item: 'take-part',
  answer: 'no',
  on: '2021-01-20',
  wave: null,
  audience: null,
  scope: 'no-new-use',
  note: ERASE_WISHED,
  ...changes,
});

test('a wish to be erased stands until they are erased or answer anew', () => {
  const wish = answer(1);
  expect(eraseWishes([wish])).toEqual([{ participant, on: '2021-01-20' }]);
  expect(eraseWishes([answer(2, { scope: 'erase', note: '' }), wish])).toEqual([]);
  expect(eraseWishes([wish, answer(3, { answer: 'yes', scope: null, note: '' })])).toEqual([]);
  expect(eraseWishes([answer(1, { note: 'By phone.' })])).toEqual([]);
  expect(eraseWishes([wish, answer(4, { scope: 'erase', note: '', on: '2021-01-02' })])).toEqual([]);
});

test('a no to one wave neither ends the part somebody takes nor covers a wish to be erased', () => {
  const wave = WaveId.parse('00000000-0000-4000-8000-000000000009');
  const ofOneWave = answer(5, { wave, on: '2021-02-01', scope: 'no-new-use', note: '' });
  expect(leftAs([ofOneWave])).toBeNull();
  expect(eraseWishes([answer(1), ofOneWave])).toHaveLength(1);
  expect(leftAs([answer(1), ofOneWave])).toBe('erase-asked');
});
