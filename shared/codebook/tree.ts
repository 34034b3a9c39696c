import { groupsInOrder, inFrameOrder } from '../theme/frame.ts';
import { type Group, THEME_KINDS, type Theme, type ThemeKind } from '../theme/theme.ts';

/** A kind's word in the address; *unsorted* is none yet. */
export type KindKey = ThemeKind | 'unsorted';
export const KIND_KEYS: readonly KindKey[] = [...THEME_KINDS, 'unsorted'];
export const kindKey = (kind: ThemeKind | null): KindKey => kind ?? 'unsorted';

/** What the tree can be narrowed to; in use is what it shows where nothing is said. */
export const TREE_SHOWS = ['in-use', 'retired', 'without-definition', 'awaiting'] as const;
export type TreeShow = (typeof TREE_SHOWS)[number];

interface KindRow {
  type: 'kind';
  key: KindKey;
  /** How many of its themes are shown. */
  count: number;
  isFolded: boolean;
}
interface GroupRow {
  type: 'group';
  key: string;
  group: Group;
}
export interface ThemeRow {
  type: 'theme';
  key: string;
  theme: Theme;
  /** 0 for a theme, 1 for its sub-themes, 2 for theirs. */
  depth: number;
  /** Shown only because something below it fits. */
  isPassedThrough: boolean;
  /** Where the words looked for stand in its title. */
  hits: readonly (readonly [start: number, end: number])[];
}
export type TreeRow = KindRow | GroupRow | ThemeRow;

export interface TreeAsked {
  themes: readonly Theme[];
  groups: readonly Group[];
  /** Looked for in titles, meanings and examples; every word must be there. */
  words: string;
  show: readonly TreeShow[];
  isAwaiting: (theme: string) => boolean;
  folded: readonly KindKey[];
}

const wordsIn = (words: string): string[] => words.toLowerCase().split(/\s+/).filter(Boolean);
const isDefined = ({ definition }: Theme): boolean => definition.trim() !== '';
const tells = (theme: Theme): string =>
  [theme.title, theme.definition, theme.useWhen, theme.notWhen, theme.example].join('\n').toLowerCase();

/** Whether a theme is among those asked for. */
function fits(theme: Theme, { words, show, isAwaiting }: TreeAsked): boolean {
  const asksState = show.includes('in-use') || show.includes('retired');
  if (asksState ? !show.includes(theme.retired ? 'retired' : 'in-use') : theme.retired) return false;
  if (show.includes('without-definition') && isDefined(theme)) return false;
  if (show.includes('awaiting') && !isAwaiting(theme.id)) return false;
  const told = tells(theme);
  return wordsIn(words).every((word) => told.includes(word));
}

/** Each place of each word in a title, in order and apart. */
function hitsIn(title: string, words: readonly string[]): [number, number][] {
  const lower = title.toLowerCase();
  const hits = words.flatMap((word): [number, number][] => {
    const at = lower.indexOf(word);
    return at === -1 ? [] : [[at, at + word.length]];
  });
  return hits
    .sort((a, b) => a[0] - b[0])
    .filter(([start], at, all) => at === 0 || start >= (all[at - 1]?.[1] ?? 0));
}

/** The tree as rows from top to bottom: kinds, their groups, themes and sub-themes. */
export function treeRows(asked: TreeAsked): TreeRow[] {
  const { themes, groups, folded } = asked;
  const words = wordsIn(asked.words);
  const fitting = new Set(themes.filter((theme) => fits(theme, asked)).map(({ id }) => id));
  const byId = new Map<string, Theme>(themes.map((theme) => [theme.id, theme]));
  const shown = new Set(fitting);
  for (const id of fitting)
    for (
      let up = byId.get(id)?.parent ?? null;
      up !== null && !shown.has(up);
      up = byId.get(up)?.parent ?? null
    )
      shown.add(up);
  // A folded kind opens for what is looked for; an empty group shows only where nothing is.
  const isNarrowed = words.length > 0 || asked.show.some((show) => show !== 'in-use');
  const ordered = inFrameOrder(themes, groups).filter(({ id }) => shown.has(id));
  const depthOf = ({ parent }: Theme): number => {
    const above = parent !== null && shown.has(parent) ? byId.get(parent) : undefined;
    return above ? 1 + depthOf(above) : 0;
  };
  const themeRow = (theme: Theme): ThemeRow => ({
    type: 'theme',
    key: theme.id,
    theme,
    depth: depthOf(theme),
    isPassedThrough: !fitting.has(theme.id),
    hits: hitsIn(theme.title, words),
  });
  return KIND_KEYS.flatMap((key): TreeRow[] => {
    const inKind = ordered.filter(({ kind }) => kindKey(kind) === key);
    const groupsHere = groupsInOrder(groups).filter(({ kind }) => kindKey(kind) === key);
    if (inKind.length === 0 && (isNarrowed || groupsHere.length === 0)) return [];
    const isFolded = folded.includes(key) && words.length === 0;
    const heading: TreeRow = {
      type: 'kind',
      key,
      count: inKind.filter(({ id }) => fitting.has(id)).length,
      isFolded,
    };
    if (isFolded) return [heading];
    const known = new Set<string>(groupsHere.map(({ id }) => id));
    return [
      heading,
      ...inKind.filter(({ group }) => group === null || !known.has(group)).map(themeRow),
      ...groupsHere.flatMap((group): TreeRow[] => {
        const inside = inKind.filter((theme) => theme.group === group.id);
        return inside.length === 0 && isNarrowed
          ? []
          : [{ type: 'group', key: group.id, group }, ...inside.map(themeRow)];
      }),
    ];
  });
}

/** Where a key leads in the tree; `fold` and `open` mean the kind of that row. Undefined where it leads nowhere. */
export function treeStep(
  rows: readonly TreeRow[],
  at: number,
  key: string,
): { to: number } | { turn: KindKey } | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const last = rows.length - 1;
  const levelOf = (one: TreeRow) => (one.type === 'kind' ? 0 : one.type === 'group' ? 1 : 2 + one.depth);
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, last) };
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight': {
      if (row.type === 'kind' && row.isFolded) return { turn: row.key };
      const next = rows[at + 1];
      return next && levelOf(next) > levelOf(row) ? { to: at + 1 } : undefined;
    }
    case 'ArrowLeft': {
      if (row.type === 'kind') return row.isFolded ? undefined : { turn: row.key };
      const above = rows.slice(0, at).findLastIndex((one) => levelOf(one) < levelOf(row));
      return above === -1 ? undefined : { to: above };
    }
    default:
      return undefined;
  }
}

/** The row to go to for letters typed fast: the next theme whose title begins so, from `from` on and around. */
export function treeTyped(rows: readonly TreeRow[], letters: string, from: number): number | undefined {
  for (let step = 0; step < rows.length; step += 1) {
    const at = (from + step) % rows.length;
    const row = rows[at];
    if (row?.type === 'theme' && row.theme.title.toLowerCase().startsWith(letters.toLowerCase())) return at;
  }
  return undefined;
}
