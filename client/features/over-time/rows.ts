import { isObserved, isSilent, stateLetters } from '#shared/analysis/cell-state.ts';
import type { CellView, MatrixView } from '#shared/api/analysis.ts';
import { slug } from '#shared/reference.ts';
import type { Group, ThemeKind } from '#shared/theme/theme.ts';
import { columnKey } from './frame.ts';

export type KindKey = ThemeKind | 'unsorted';
export const KIND_KEYS: readonly KindKey[] = ['change', 'enabler', 'threat', 'opportunity', 'unsorted'];
export const kindWords: Record<KindKey, string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};

export type GridTheme = MatrixView['themes'][number];

export interface ThemeRow {
  type: 'theme';
  key: string;
  theme: GridTheme;
  /** How deep it stands under its parents. */
  depth: number;
  /** By column. */
  cells: ReadonlyMap<string, CellView>;
}
/** A kind or a group: folded, it says how many of its themes are present, by column. */
export interface HeadingRow {
  type: 'kind' | 'group';
  /** Its word in the address. */
  key: string;
  kind: KindKey;
  title: string;
  count: number;
  present: ReadonlyMap<string, number> | null;
}
export type Row = ThemeRow | HeadingRow;

export interface RowsAsked {
  themes: readonly GridTheme[];
  groups: readonly Pick<Group, 'id' | 'title'>[];
  /** Kinds that are shown; undefined means all. */
  kinds: readonly KindKey[] | undefined;
  /** Only themes that some closed month shows raised in one area and not in another. */
  differ: boolean;
  /** Words of kinds and groups that are folded. */
  fold: readonly string[];
}

export const kindOf = ({ kind }: { kind: ThemeKind | null }): KindKey => kind ?? 'unsorted';

/** Whether in some closed wave one area raises it and another was looked through and does not (method 2.7). */
export function areasDiffer(cells: readonly CellView[]): boolean {
  const waves = new Map<string, string[]>();
  for (const { wave, state, provisional } of cells) {
    const letter = stateLetters[state];
    if (!provisional && isObserved(letter)) waves.set(wave, [...(waves.get(wave) ?? []), letter]);
  }
  return [...waves.values()].some((letters) => letters.includes('P') && letters.some(isSilent));
}

function presentIn(themes: readonly GridTheme[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of themes)
    for (const { area, wave, state } of cells)
      if (state === 'present') {
        const key = columnKey(area, wave);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return counts;
}

/** The rows of the grid: kinds, the groups inside them, their themes; what is folded keeps its heading. */
export function rowsOf({ themes, groups, kinds, differ, fold }: RowsAsked): Row[] {
  const groupTitles = new Map<string, string>(groups.map(({ id, title }) => [id, title]));
  const parents = new Map<string, GridTheme['parent']>(themes.map(({ id, parent }) => [id, parent]));
  const depthOf = (theme: GridTheme): number => {
    let depth = 0;
    for (let at = theme.parent; at !== null && parents.has(at) && depth < 4; at = parents.get(at) ?? null)
      depth += 1;
    return depth;
  };
  const kept = differ ? themes.filter(({ cells }) => areasDiffer(cells)) : themes;
  const themeRow = (theme: GridTheme): ThemeRow => ({
    type: 'theme',
    key: theme.id,
    theme,
    depth: depthOf(theme),
    cells: new Map(theme.cells.map((cell) => [columnKey(cell.area, cell.wave), cell])),
  });
  const rows: Row[] = [];
  for (const kind of KIND_KEYS) {
    const ofKind = kept.filter((theme) => kindOf(theme) === kind);
    if (ofKind.length === 0 || (kinds && !kinds.includes(kind))) continue;
    const heading = (type: 'kind' | 'group', key: string, title: string, inside: readonly GridTheme[]) => {
      const isFolded = fold.includes(key);
      rows.push({
        type,
        key,
        kind,
        title,
        count: inside.length,
        present: isFolded ? presentIn(inside) : null,
      });
      return isFolded;
    };
    if (heading('kind', kind, kindWords[kind], ofKind)) continue;
    for (const group of new Set(ofKind.map((theme) => theme.group))) {
      const inside = ofKind.filter((theme) => theme.group === group);
      const title = group === null ? undefined : groupTitles.get(group);
      if (title !== undefined && heading('group', slug(title), title, inside)) continue;
      rows.push(...inside.map(themeRow));
    }
  }
  return rows;
}

/** The row to go to for letters typed fast: the next one whose title begins so, from `from` on and around. */
export function rowTyped(rows: readonly Row[], letters: string, from: number): number {
  const begins = (row: Row | undefined) =>
    row?.type === 'theme' && row.theme.title.toLowerCase().startsWith(letters.toLowerCase());
  for (let step = 0; step < rows.length; step += 1) {
    const at = (from + step) % rows.length;
    if (begins(rows[at])) return at;
  }
  return -1;
}
