import { expect, test } from 'vitest';
import { allHitsRow, hitRows } from '#client/app/find-entries.ts';
import { hrefOf } from '#client/lib/place.ts';
import { Hit } from '#shared/search/hit.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('a hit shows the words around it, what was typed marked, and the source it is from', () => {
  const hit = Hit.parse({
    source: id,
    turn: id,
    turnNumber: 4,
    start: 0,
    end: 5,
    snippet: 'Who’s\ntired, Hester?',
    role: 'participant',
    speaker: 'P',
    turnSpan: { start: 0, end: 20 },
    matches: [{ start: 6, end: 11 }],
    pieces: [{ start: 0, text: 'Who’s\ntired, Hester?' }],
    codings: [],
  });
  expect(hitRows([hit], '"tired"', () => 'Wexcombe, November')).toMatchObject([
    { item: { title: 'Who’s tired, Hester?', hint: 'Wexcombe, November' }, titleHits: [[6, 11]] },
  ]);
});

test('the way to all matches says how many there are, and is not there without any', () => {
  expect(allHitsRow(0)).toEqual([]);
  expect(allHitsRow(1)).toMatchObject([{ item: { title: 'All 1 match in transcripts' } }]);
  expect(allHitsRow(12)).toMatchObject([{ item: { title: 'All 12 matches in transcripts' } }]);
});

test('a place is written as an address, its parameters and search escaped', () => {
  expect(
    hrefOf({
      to: '/studies/$study/sources',
      params: { study: 'a b' },
      search: { area: 'x&y', wave: undefined },
    }),
  ).toBe('/studies/a%20b/sources?area=x%26y');
});
