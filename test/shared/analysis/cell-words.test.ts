import { expect, it } from 'vitest';
import { cellHeading, describeCell } from '#shared/analysis/cell-words.ts';
import { type Cell, cells } from '#shared/analysis/cells.ts';
import { FactsBuilder } from './facts-builder.ts';

const blank = (): Cell => {
  const study = new FactsBuilder(1, 1);
  study.theme();
  return cells(study.build()).list[0] ?? expect.fail();
};
const none = { basis: 'none', value: null } as const;

it.each<[Partial<Cell>, { basis: 'rating' | 'share' | 'none'; value: number | null }, string]>([
  [
    { state: 'present', excerpts: 2, sources: 1 },
    { basis: 'rating', value: 2 },
    'present, clear (2 of 3). 2 excerpts, 1 interview.',
  ],
  [
    { state: 'present', excerpts: 1, sources: 1 },
    { basis: 'share', value: 7.6 },
    'present, 8 in 100 units of talk. 1 excerpt, 1 interview.',
  ],
  [{ state: 'present', excerpts: 1 }, none, 'present, strength not assessed. 1 excerpt.'],
  [
    { state: 'present', excerpts: 1, provisional: true },
    none,
    'present, strength not assessed. 1 excerpt; provisional.',
  ],
  [
    { state: 'absent', sources: 1, words: 7115 },
    none,
    'looked for, not raised. 1 interview read in full, 7,115 words.',
  ],
  [
    { state: 'absent', othersOnly: true, otherSources: 1 },
    none,
    'not raised by the coordinator; raised by 1 other voice.',
  ],
  [
    { state: 'no-data', noData: { cause: 'missed', reason: 'coordinator ill' } },
    none,
    'no interview (coordinator ill).',
  ],
  [
    { state: 'no-data', noData: { cause: 'missed', reason: '' } },
    none,
    'no interview (missed; no reason given).',
  ],
  [
    {
      state: 'no-data',
      noData: { cause: 'declined', reason: 'tender is live' },
      othersOnly: true,
      otherSources: 2,
    },
    none,
    'no interview (declined: tender is live); raised by 2 other voices.',
  ],
  [{ state: 'no-data', noData: { cause: 'held', reason: '' } }, none, 'interview held, no transcript yet.'],
  [{ state: 'no-data', noData: { cause: 'planned', reason: '' } }, none, 'no interview (planned).'],
  [
    { state: 'no-data', noData: { cause: 'not-counted', reason: '' } },
    none,
    'no interview that counts (withdrawn, or a duplicate).',
  ],
  [{ state: 'no-data' }, none, 'no interview (none planned).'],
  [{ state: 'denied', denial: 'said' }, none, 'denied.'],
  [{ state: 'denied', denial: 'asked' }, none, 'asked, and nothing.'],
  [{ state: 'too-little', words: 612 }, none, 'too little talk to tell (612 words; 1,000 needed).'],
  [{ state: 'not-looked-for' }, none, 'not looked for since the theme was made or last widened.'],
  [{ state: 'recheck' }, none, 'to re-check: coded before the theme was narrowed.'],
  [{ state: 'not-yet', provisional: true }, none, 'not coded yet.'],
])('%j with strength %j reads "%3$s"', (change, strength, words) => {
  expect(describeCell({ ...blank(), ...change }, strength, 1000)).toBe(words);
});

it.each<[Partial<Cell>, { basis: 'rating' | 'share' | 'none'; value: number | null }, string]>([
  [{ state: 'present' }, { basis: 'rating', value: 3 }, 'Present, stands out'],
  [{ state: 'present' }, { basis: 'share', value: 7.6 }, 'Present, 8 in 100 units'],
  [{ state: 'present' }, none, 'Present, not rated'],
  [{ state: 'absent' }, none, 'Looked for, not raised'],
  [{ state: 'denied', denial: 'asked' }, none, 'Asked, and nothing'],
  [{ state: 'no-data', othersOnly: true }, none, 'No interview; raised by other voices'],
  [{ state: 'not-yet' }, none, 'Not coded yet'],
])('%j with %j is headed “%s”', (change, strength, words) => {
  expect(cellHeading({ ...blank(), ...change }, strength)).toBe(words);
});
