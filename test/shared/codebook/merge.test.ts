import { expect, test } from 'vitest';
import { mergeCodings } from '#shared/codebook/merge.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { CoderId, CodingId, SourceId, TextId, ThemeId } from '#shared/ids.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [going, into] = [ThemeId.parse(id(1)), ThemeId.parse(id(2))];
const coding = (number: number, theme: ThemeId, more: Partial<Coding> = {}): Coding => ({
  id: CodingId.parse(id(number)),
  rev: 1,
  source: SourceId.parse(id(10)),
  textVersion: TextId.parse(id(11)),
  start: 0,
  end: 5,
  text: 'words',
  prefix: '',
  suffix: '',
  theme,
  coder: CoderId.parse(id(12)),
  event: 1,
  stance: null,
  told: '',
  prompted: false,
  state: 'accepted',
  origin: 'person',
  cameFrom: null,
  createdAt: '2020-08-01T00:00:00.000Z',
  ...more,
});
const never = () => false;

test('a coding that stands alone is re-pointed and keeps where it came from', () => {
  const alone = coding(20, going, { start: 2 });
  expect(mergeCodings([alone], [coding(21, into)], into, never)).toEqual({
    repointed: [{ ...alone, theme: into, cameFrom: going }],
    joined: [],
    differing: [],
  });
});

test('of two alike the one that was there survives, and takes over what it had left open', () => {
  const gone = coding(20, going, { stance: 'easing', told: 'spring', prompted: true });
  const there = coding(21, into);
  const { joined, differing } = mergeCodings([gone], [there], into, never);
  expect(joined).toEqual([
    { survivor: { ...there, stance: 'easing', told: 'spring', prompted: true }, gone },
  ]);
  expect(differing).toEqual([]);
});

test('one that still holds survives one that is to be re-checked, and an accepted one a proposed one', () => {
  const arriving = coding(20, going, { event: 9 });
  const old = coding(21, into, { event: 1 });
  const [joined] = mergeCodings([arriving], [old], into, ({ event }) => event < 5).joined;
  expect(joined).toMatchObject({ survivor: { id: arriving.id, theme: into, cameFrom: going }, gone: old });
  const proposed = coding(21, into, { state: 'proposed' });
  expect(mergeCodings([arriving], [proposed], into, never).joined[0]?.gone).toBe(proposed);
});

test('stances that differ are listed', () => {
  const { differing } = mergeCodings(
    [coding(20, going, { stance: 'easing' })],
    [coding(21, into, { stance: 'occurring' })],
    into,
    never,
  );
  expect(differing).toEqual([{ coding: id(21), kept: 'occurring', dropped: 'easing' }]);
});

test('other words, another coder or another text are not alike', () => {
  const others = [
    { end: 6 },
    { coder: CoderId.parse(id(13)) },
    { textVersion: TextId.parse(id(14)) },
    { source: SourceId.parse(id(15)) },
  ];
  for (const more of others)
    expect(mergeCodings([coding(20, going, more)], [coding(21, into)], into, never).repointed).toHaveLength(
      1,
    );
});
