import { expect, it } from 'vitest';
import { movementOf } from '#shared/analysis/movement.ts';

it.each([
  ['PPPPPP/AAAPPP/AAPPPP', 'converging'],
  ['PPPPPP/PPPAAA/PPPPPP', 'diverging'],
  ['PPPPPP/AAAAAA/AAAAAA', 'different-throughout'],
  ['PAPAPA/PPPPPP/PPPPPP', 'mixed'],
  ['AAP/APP/PPP', 'converging'],
  ['PAA/PPA/PPP', 'diverging'],
  ['PNNNNN/NPNNNN/NNPNNN', 'undetermined'],
  ['PPPPPP/PPPPPP/PPPPPP', 'alike-throughout'],
  ['AAAAAA/AADAAA/NNAAAA', 'alike-throughout'],
  ['PPPPPP', 'undetermined'],
  ['PP----/AP----', 'converging'],
])('%s is %s', (series, movement) => {
  expect(movementOf(series.split('/')).movement).toBe(movement);
});

it('discordance is the part of pairs that differ; waves with fewer than two areas observed have none', () => {
  expect(movementOf(['PPPN', 'PAAN', 'PANA']).discordance).toEqual([0, 2 / 3, 1, null]);
});
