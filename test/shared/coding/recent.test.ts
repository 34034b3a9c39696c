import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinned, RECENT_PLACES, recentFrom, used } from '#shared/coding/recent.ts';

const themes = fc.array(fc.integer({ min: 1, max: 20 }).map(String), { maxLength: 80 });
const titles = (recent: ReturnType<typeof recentFrom>) => recent.map((one) => one?.theme ?? null);

describe('recent digits', () => {
  it('a theme that has a digit keeps it for as long as it has one', () => {
    fc.assert(
      fc.property(themes, (uses) => {
        let recent = recentFrom([]);
        for (const theme of uses) {
          const before = titles(recent);
          recent = used(recent, theme);
          const moved = titles(recent).filter(
            (one, at) => before.includes(one) && one !== null && before[at] !== one,
          );
          expect(moved).toEqual([]);
          expect(titles(recent)).toContain(theme);
          expect(recent).toHaveLength(RECENT_PLACES);
        }
      }),
    );
  });

  it('a new theme takes the digit unused for longest', () => {
    let recent = recentFrom([]);
    for (const theme of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'a']) recent = used(recent, theme);
    expect(titles(used(recent, 'new')).indexOf('new')).toBe(1);
  });

  it('a pinned digit is given to no other theme', () => {
    let recent = pinned(recentFrom(['a', 'b']), 0);
    for (const theme of ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']) recent = used(recent, theme);
    expect(titles(recent)[0]).toBe('a');
    expect(titles(recent)).not.toContain('b');
    for (let place = 0; place < RECENT_PLACES; place += 1) if (place > 0) recent = pinned(recent, place);
    expect(titles(used(recent, 'z'))).toEqual(titles(recent));
  });
});
