import { describe, expect, test } from 'vitest';
import { areaWording, claimsIn } from '#shared/analysis/area-claims.ts';

const waves = ['August', 'September', 'October'];
const areas = (...series: string[]) =>
  series.map((letters, at) => ({ name: ['Wexcombe', 'Millhaven', 'Northmere'][at] ?? '', series: letters }));
const said = (...series: string[]) => areaWording('Trust grew', areas(...series), waves);
const verdicts = (text: string, ...series: string[]) =>
  claimsIn(text, areas(...series), waves).map(({ words, verdict }) => [words, verdict]);

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

describe('a sentence held against the evidence', () => {
  test('claims all areas only where every area has it, and is told why not', () => {
    const [mark] = claimsIn(
      'In all three areas time to think is being tried.',
      areas('PPP', 'PPN', 'ANA'),
      waves,
    );
    expect(mark).toMatchObject({ words: 'all three areas', verdict: 'wrong', start: 3, end: 18 });
    expect(mark?.why).toBe(
      'Northmere: looked for in two months, not raised by the coordinator; September no interview',
    );
    expect(verdicts('It came up in all areas, in every area, everywhere.', 'PPP', 'APP', 'AAP')).toEqual([
      ['all areas', 'holds'],
      ['every area', 'holds'],
      ['everywhere', 'holds'],
    ]);
    expect(verdicts('In both areas', 'PPP', 'PPP')).toEqual([['both areas', 'holds']]);
    expect(verdicts('In all four areas', 'PPP', 'PPP', 'PPP')).toEqual([['all four areas', 'wrong']]);
  });

  test('counts areas neither too many nor too few, and says “so far” where one is unclear', () => {
    expect(verdicts('in two of three areas', 'PPP', 'PPP', 'AAA')).toEqual([['two of three areas', 'holds']]);
    expect(verdicts('in two of three areas', 'PPP', 'AAA', 'AAA')).toEqual([['two of three areas', 'wrong']]);
    expect(verdicts('in one area', 'PPP', 'PPP', 'AAA')).toEqual([['one area', 'wrong']]);
    expect(verdicts('in 2 areas', 'PPP', 'PPP', 'NNN')).toEqual([['2 areas', 'care']]);
  });

  test('is warned of many, of percent, of ends read from silence, and of areas that think', () => {
    expect(
      verdicts('Most say 67 % of trust ceased; Wexcombe thinks it held throughout.', 'PPP', 'PPA', 'AAA'),
    ).toEqual([
      ['Most', 'care'],
      ['67 %', 'wrong'],
      ['ceased', 'care'],
      ['Wexcombe thinks', 'care'],
      ['throughout', 'wrong'],
    ]);
    expect(verdicts('Raised in Wexcombe, not in Northmere', 'PPP', 'PPA', 'AAA')).toEqual([
      ['Wexcombe', 'holds'],
      ['Northmere', 'care'],
    ]);
    expect(verdicts('Nothing is claimed here.', 'PPP', 'PPA', 'AAA')).toEqual([]);
  });
});
