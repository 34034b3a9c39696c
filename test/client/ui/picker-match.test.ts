import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNearTwin, matchItems } from '#client/ui/picker-match.ts';

const items = [
  {
    id: 'tendering',
    title: 'Back to tendering',
    hint: 'A return of formal bids, of scoring and their paperwork',
  },
  { id: 'lighter', title: 'Lighter paperwork', hint: 'Forms, checks or reports cut short' },
  { id: 'paper', title: 'Paper before talk', hint: '' },
  { id: 'wallpaper', title: 'Wallpapering over it' },
];
const found = (typed: string) => matchItems(items, typed).map(({ item }) => item.id);

describe('what a picker finds', () => {
  test('nothing typed leaves every item in its own order', () => {
    expect(found('')).toEqual(['tendering', 'lighter', 'paper', 'wallpaper']);
  });

  test('a title that begins with the words comes before one that has them later, and hints come last', () => {
    expect(found('paper')).toEqual(['paper', 'lighter', 'wallpaper', 'tendering']);
  });

  test('every typed word must be there, in any order', () => {
    expect(found('work light')).toEqual(['lighter']);
    expect(found('light scoring')).toEqual([]);
  });

  test('a hit in the hint is shown with a few words before it', () => {
    const [match] = matchItems(items, 'scoring');
    expect(match?.hint).toBe('…of formal bids, of scoring and their paperwork');
    const [hit] = match?.hintHits ?? [];
    expect(match?.hint?.slice(...(hit ?? []))).toBe('scoring');
  });

  test('a name one letter or one space away is put first, for it may be the same', () => {
    const [first] = matchItems(items, 'Lighter paper work');
    expect(first).toMatchObject({ item: { id: 'lighter' }, isNearTwin: true });
    expect(isNearTwin('lighter paperwerk', 'Lighter paperwork')).toBe(true);
    expect(isNearTwin('trust', 'Trust grew')).toBe(false);
    expect(isNearTwin('fee', 'feed')).toBe(false);
  });

  test('hits stand in the text that is shown, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        for (const { item, titleHits, hint, hintHits } of matchItems(items, typed))
          for (const [text, hits] of [
            [item.title, titleHits],
            [hint ?? '', hintHits],
          ] as const) {
            let after = 0;
            for (const [start, end] of hits) {
              expect(start).toBeGreaterThanOrEqual(after);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(typed.toLowerCase()).toContain(text.slice(start, end).toLowerCase());
              after = end;
            }
          }
      }),
    );
  });
});
