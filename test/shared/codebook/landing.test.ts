import { describe, expect, test } from 'vitest';
import { landingOf, movedOf, withLanding, type Zone } from '#shared/codebook/landing.ts';
import { treeRows } from '#shared/codebook/tree.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { groupOf, themeOf } from './builder.ts';

const work = groupOf(1, 'How work gets done');
const fast = themeOf(1, 'Fast', { group: work.id, position: 0 });
const calls = themeOf(2, 'Calls', { group: work.id, parent: fast.id, position: 0 });
const grants = themeOf(3, 'Grants', { group: work.id, position: 1 });
const trust = themeOf(4, 'Trust', { position: 0 });
const open = themeOf(5, 'Open', { position: 1 });
const burnout = themeOf(6, 'Burnout', { kind: 'threat' });
const gone = themeOf(7, 'Gone', { position: 2, retired: true });
const themes = [trust, open, gone, fast, calls, grants, burnout];
const groups = [work];
const rows = treeRows({
  themes,
  groups,
  words: '',
  show: ['in-use', 'retired'],
  isAwaiting: () => false,
  folded: [],
});

const set = (...moved: Theme[]) => new Set<string>(moved.map(({ id }) => id));
const over = (moved: readonly Theme[], title: string, zone: Zone = 'into') => {
  const row = rows.find((one) =>
    one.type === 'theme'
      ? one.theme.title === title
      : one.type === 'group'
        ? one.group.title === title
        : one.key === title,
  );
  if (!row) throw new Error(title);
  return landingOf({ themes, groups, kindWords: (kind) => `a ${kind ?? 'thing'}` }, set(...moved), row, zone);
};
const order = (list: readonly Theme[]) =>
  inFrameOrder(list, groups).map(({ title, parent }) => (parent === null ? title : `- ${title}`));

describe('themes let go over a row', () => {
  test('land before or behind a theme, counted among those that stay', () => {
    expect(over([trust], 'Grants', 'before')).toEqual({
      landing: { kind: 'change', group: work.id, parent: null, position: 1 },
      words: 'in How work gets done, before Grants',
    });
    expect(over([trust], 'Open', 'behind')).toMatchObject({ landing: { position: 1 }, words: 'behind Open' });
  });

  test('land under a theme, at its end, in words for one and for many', () => {
    expect(over([trust], 'Fast')).toEqual({
      landing: { kind: 'change', group: work.id, parent: fast.id, position: 1 },
      words: 'becomes a sub-theme of Fast',
    });
    expect(over([trust, open], 'Fast')).toMatchObject({ words: 'become sub-themes of Fast' });
  });

  test('land at the beginning of a group or a kind', () => {
    expect(over([burnout], 'How work gets done')).toEqual({
      landing: { kind: 'change', group: work.id, parent: null, position: 0 },
      words: 'first in How work gets done',
    });
    expect(over([trust], 'threat')).toMatchObject({
      landing: { kind: 'threat', group: null, parent: null, position: 0 },
      words: 'a threat, without a group',
    });
  });

  test('are refused a third level and a retired parent, and stay where they are over themselves', () => {
    expect(over([trust], 'Calls')).toEqual({ refused: 'Calls is a sub-theme itself: two levels at most' });
    expect(over([fast], 'Trust')).toEqual({
      refused: 'Fast has sub-themes of its own: two levels at most',
    });
    expect(over([trust], 'Gone')).toEqual({ refused: 'Gone is retired' });
    expect(over([trust], 'Trust')).toBeUndefined();
    expect(over([fast], 'Calls', 'before')).toBeUndefined();
  });

  test('move by themselves only where their parent does not move', () => {
    expect(movedOf(themes, set(fast, calls)).map(({ title }) => title)).toEqual(['Fast']);
  });

  test('are shown where they land, sub-themes with them, before the answer comes', () => {
    const moved = set(trust, grants);
    const landed = over([trust, grants], 'Open', 'behind');
    if (!landed || 'refused' in landed) throw new Error('refused');
    expect(order(withLanding(themes, moved, landed.landing))).toEqual([
      'Open',
      'Trust',
      'Grants',
      'Gone',
      'Fast',
      '- Calls',
      'Burnout',
    ]);
    const away = over([fast], 'threat');
    if (!away || 'refused' in away) throw new Error('refused');
    const after = withLanding(themes, set(fast), away.landing);
    expect(after.find(({ id }) => id === calls.id)).toMatchObject({ kind: 'threat', group: null });
  });
});
