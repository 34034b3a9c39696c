import { expect, test } from 'vitest';
import { narrowedQueue } from '#client/features/codebook/recheck-narrowed.ts';
import { QueueItem } from '#shared/codebook/queue.ts';

const id = (number: number) => `0000000a-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [north, south, mira, tom] = [id(1), id(2), id(3), id(4)];
const source = (number: number, area: string, coders: string[]) => ({
  source: id(number),
  title: '',
  area,
  wave: null,
  words: 1000,
  coders,
});
const coding = (number: number, of: number, coder: string) => ({
  id: id(number),
  rev: 1,
  source: id(of),
  textVersion: id(9),
  start: 0,
  end: 5,
  text: 'words',
  prefix: '',
  suffix: '',
  theme: id(5),
  coder,
  event: 1,
  stance: null,
  told: '',
  prompted: false,
  state: 'accepted',
  origin: 'person',
  cameFrom: null,
  createdAt: '2020-08-01T00:00:00.000Z',
});
const item = QueueItem.parse({
  theme: id(5),
  sources: [source(20, north, [mira]), source(21, south, [mira, tom])],
  reopenedAt: 3,
  codings: [coding(30, 20, mira), coding(31, 21, tom)],
  outdatedAt: 3,
  parts: [],
  asOf: 3,
});
const areaOf = (of: string) => (of === id(20) ? north : south);
const left = (area: string | undefined, coder: string | undefined) =>
  narrowedQueue([item], { area, coder, areaOf }).flatMap((one) => [
    ...one.sources.map((those) => those.source),
    ...one.codings.map((those) => those.id),
  ]);

test('the queue is narrowed to an area, to what somebody read or coded, or to both', () => {
  expect(left(undefined, undefined)).toEqual([id(20), id(21), id(30), id(31)]);
  expect(left(south, undefined)).toEqual([id(21), id(31)]);
  expect(left(undefined, tom)).toEqual([id(21), id(31)]);
  expect(left(north, mira)).toEqual([id(20), id(30)]);
});

test('a theme with nothing left is left out', () => {
  expect(narrowedQueue([item], { area: north, coder: tom, areaOf })).toEqual([]);
});
