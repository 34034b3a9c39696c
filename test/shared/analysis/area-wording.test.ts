import { describe, expect, test } from 'vitest';
import { areaWording } from '#shared/analysis/area-wording.ts';

const waves = ['August', 'September', 'October'];
const areas = (...series: string[]) =>
  series.map((letters, at) => ({ name: ['Wexcombe', 'Millhaven', 'Northmere'][at] ?? '', series: letters }));
const said = (...series: string[]) => areaWording('Trust grew', areas(...series), waves);

describe('the sentence that may be written', () => {
  test.for([
    [['PPP', 'PAA', 'AAP'], 'Trust grew was raised in all three areas, by the coordinator of each.'],
    [
      ['PPP', 'PAA', 'AAA'],
      'Trust grew was raised in two of three areas, Wexcombe and Millhaven; in Northmere it was looked for and not raised by the coordinator.',
    ],
    [
      ['PPP', 'AAA', 'AAA'],
      'Trust grew was raised by one coordinator, in Wexcombe; in Millhaven and Northmere it was looked for and not raised by the coordinators.',
    ],
    [['PPP', 'NNN', 'AAA'], 'Trust grew was raised by one coordinator so far, in Wexcombe.'],
    [['AAA', 'AAA', 'AAA'], 'Trust grew was looked for and not raised by the three coordinators.'],
    [['AAA', 'NNN', 'AAA'], 'Trust grew has not been raised by any coordinator so far.'],
  ] as const)('follows the scope: %s', ([series, sentence]) => {
    expect(said(...series).sentence).toBe(sentence);
  });

  test('says all areas only where every area has it', () => {
    for (const one of ['PPP', 'AAA', 'NNN', 'PNA'])
      for (const other of ['PPP', 'AAA', 'UUU'])
        for (const third of ['PPP', 'AAT', 'RRR'])
          expect(said(one, other, third).sentence.includes('all three areas')).toBe(
            [one, other, third].every((series) => series.includes('P')),
          );
  });

  test('names what cannot be said, and the months that are missing', () => {
    expect(said('PNA', 'NTU', 'AAA').limits).toEqual([
      'Nothing can be said of Millhaven yet: August no interview, September too little talk, October not looked for.',
      'Not “throughout” for Wexcombe: September no interview.',
      'Not “ended” or “lost” for Wexcombe: it was no longer raised, and silence is not proof.',
      'Not “most” or “many”: fewer than four people spoke of it.',
    ]);
  });
});
