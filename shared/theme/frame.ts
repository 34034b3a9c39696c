import { type Group, THEME_KINDS, type Theme, type ThemeKind } from './theme.ts';

const kindOrder = (kind: ThemeKind | null): number =>
  kind === null ? THEME_KINDS.length : THEME_KINDS.indexOf(kind);
const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

/** Groups kind by kind, unsorted last, each kind's in their order. */
export const groupsInOrder = (groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => kindOrder(a.kind) - kindOrder(b.kind) || byPosition(a, b));

/** Themes that stand side by side: same kind, same group, same parent. */
export const siblingsOf = <T extends Pick<Theme, 'id' | 'kind' | 'group' | 'parent' | 'position'>>(
  themes: readonly T[],
  place: Pick<Theme, 'kind' | 'group' | 'parent'>,
): T[] =>
  themes
    .filter((one) => one.kind === place.kind && one.group === place.group && one.parent === place.parent)
    .sort(byPosition);

/** Everything under a theme, however deep. */
export function descendantsOf<T extends Pick<Theme, 'id' | 'parent'>>(themes: readonly T[], id: string): T[] {
  const children = themes.filter((theme) => theme.parent === id);
  return children.flatMap((child) => [child, ...descendantsOf(themes, child.id)]);
}

/** Themes in the order of the frame: kind by kind, those without a group first, sub-themes behind their parent. */
export function inFrameOrder(themes: readonly Theme[], groups: readonly Group[]): Theme[] {
  const groupAt = new Map(groupsInOrder(groups).map((group, at) => [group.id, at]));
  const place = (theme: Theme): number => (theme.group === null ? -1 : (groupAt.get(theme.group) ?? -1));
  const childrenOf = new Map<string, Theme[]>();
  const known = new Set<string>(themes.map(({ id }) => id));
  const roots: Theme[] = [];
  for (const theme of [...themes].sort(
    (a, b) => kindOrder(a.kind) - kindOrder(b.kind) || place(a) - place(b) || byPosition(a, b),
  )) {
    if (theme.parent === null || !known.has(theme.parent)) roots.push(theme);
    else childrenOf.set(theme.parent, [...(childrenOf.get(theme.parent) ?? []), theme]);
  }
  const withChildren = (theme: Theme): Theme[] => [
    theme,
    ...(childrenOf.get(theme.id) ?? []).flatMap(withChildren),
  ];
  return roots.flatMap(withChildren);
}
