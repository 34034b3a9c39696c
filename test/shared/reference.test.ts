import { expect, test } from 'vitest';
import { addressOf, alike, meant, slug } from '#shared/reference.ts';

const things = (...names: string[]) => names.map((name, at) => ({ id: `id-${at}`, names: [name] }));
const ids = (reference: string, ...names: string[]) => meant(reference, things(...names)).map(({ id }) => id);

test('a name is meant whatever its case, accents and punctuation', () => {
  expect(ids('cafe central', 'Café “Central”', 'Station')).toEqual(['id-0']);
  expect(slug('Ýmir & Sons, Ltd.')).toBe('ymir-sons-ltd');
});

test('the very name is meant before those alike', () => {
  expect(ids('Café', 'Cafe', 'Café')).toEqual(['id-1']);
  expect(ids('CAFÉ', 'Cafe', 'Café')).toEqual(['id-0', 'id-1']);
});

test('names that differ in a vowel sign, or have no letter at all, are different names', () => {
  expect(alike('की', 'का')).toBe(false);
  expect(ids('का', 'की', 'का')).toEqual(['id-1']);
  expect(ids('🎉', '🙂', '🎉')).toEqual(['id-1']);
  expect(ids('…', '🙂', '🎉')).toEqual([]);
});

test('the address of a thing leads back to it alone', () => {
  const towns = things('Café', 'Cafe', '🙂', 'Station');
  expect(towns.map((town) => addressOf(town, towns))).toEqual(['id-0', 'id-1', 'id-2', 'station']);
});
