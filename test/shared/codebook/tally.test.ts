import { expect, test } from 'vitest';
import { placeKey, talliesOf } from '#shared/codebook/tally.ts';
import { themeOf } from './builder.ts';

const parent = themeOf(1, 'Reflective spaces');
const child = themeOf(2, 'Peer pairs', { parent: parent.id });
const other = themeOf(3, 'Trust grew');
const counts = [
  { theme: parent.id, area: 'North', wave: 'Aug', excerpts: 2 },
  { theme: child.id, area: 'North', wave: 'Aug', excerpts: 3 },
  { theme: child.id, area: 'South', wave: 'Sep', excerpts: 1 },
  { theme: other.id, area: null, wave: null, excerpts: 9 },
];

test('a theme counts its sub-themes in, by wave, by area and in all', () => {
  const tallies = talliesOf([parent, child, other], counts);
  const tally = tallies.of(parent.id);
  expect([tally.own, tally.all]).toEqual([2, 6]);
  expect([...tally.waves]).toEqual([
    ['Aug', 5],
    ['Sep', 1],
  ]);
  expect(tally.areas.get('South')).toBe(1);
  expect(tally.places.get(placeKey('North', 'Aug'))).toBe(5);
});

test('excerpts without a month count in all and raise no bar; one scale holds for every theme', () => {
  const tallies = talliesOf([parent, child, other], counts);
  expect(tallies.of(other.id).all).toBe(9);
  expect(tallies.of(other.id).waves.size).toBe(0);
  expect(tallies.most).toBe(5);
  expect(talliesOf([], []).most).toBe(1);
  expect(tallies.of('unknown').all).toBe(0);
});
