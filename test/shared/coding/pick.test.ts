import { describe, expect, it } from 'vitest';
import { picksFor, sameAs } from '#shared/coding/pick.ts';
import { Theme } from '#shared/theme/theme.ts';

const theme = (at: number, title: string, definition = '', retired = false): Theme =>
  Theme.parse({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    rev: 1,
    kind: 'change',
    group: null,
    parent: null,
    position: at,
    title,
    definition,
    useWhen: '',
    notWhen: '',
    distinguishFrom: [],
    example: '',
    retired,
    mergedInto: null,
  });
const themes = [
  theme(
    1,
    'Back to tendering',
    'Contracts, bids, scoring and all of their old paperwork return where they were gone',
  ),
  theme(2, 'Newspaper readers'),
  theme(3, 'Lighter paperwork', 'Forms cut short'),
  theme(4, 'Paper first'),
  theme(5, 'Paper of old', '', true),
  theme(6, 'Café talk'),
];
const titles = (typed: string) => picksFor(typed, themes).map((pick) => pick.theme.title);

describe('the picker', () => {
  it('offers titles before definitions, the first letters before the inside of words, and nothing retired', () => {
    expect(titles('paper')).toEqual([
      'Paper first',
      'Lighter paperwork',
      'Newspaper readers',
      'Back to tendering',
    ]);
  });

  it('offers everything in its order while nothing is typed', () => {
    expect(titles('  ')).toHaveLength(5);
  });

  it('takes words in any order, and letters without their accents', () => {
    expect(titles('work light')).toEqual(['Lighter paperwork']);
    expect(titles('cafe')).toEqual(['Café talk']);
  });

  it('shows where the words stand, in a definition with what is around them', () => {
    const [title] = picksFor('paperw', themes);
    expect(title?.hits).toEqual([{ start: 8, end: 14 }]);
    const definition = picksFor('gone', themes)[0];
    expect(definition?.detail.startsWith('…')).toBe(true);
    const hit = definition?.detailHits[0];
    expect(definition?.detail.slice(hit?.start, hit?.end)).toBe('gone');
  });

  it('knows a title again that is written a little differently, and no other', () => {
    expect(sameAs('Paper-First', themes)?.title).toBe('Paper first');
    expect(sameAs('Lighter paper work', themes)?.title).toBe('Lighter paperwork');
    expect(sameAs('Ligther paperwork', themes)).toBeUndefined();
    expect(sameAs('Lighter paperworks', themes)?.title).toBe('Lighter paperwork');
    expect(sameAs('paper', themes)).toBeUndefined();
    expect(sameAs('', themes)).toBeUndefined();
  });
});
