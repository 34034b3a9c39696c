import { descendantsOf, siblingsOf } from '../theme/frame.ts';
import type { Group, Theme } from '../theme/theme.ts';
import type { TreeRow } from './tree.ts';

/** Which part of a row something is held over. */
export type Zone = 'before' | 'into' | 'behind';

/** Where themes come to stand in the frame; `position` counts among those that stay there, from 0. */
export interface Landing extends Pick<Theme, 'kind' | 'group' | 'parent'> {
  position: number;
}

/** Where themes held over a row would land and how that is said, or why they cannot. */
export type Landed = { landing: Landing; words: string } | { refused: string };

interface Frame {
  themes: readonly Theme[];
  groups: readonly Group[];
  /** A kind as a heading over many. */
  kindWords: (kind: Theme['kind']) => string;
}

/** Those that are moved by themselves: a sub-theme whose parent moves too comes along. */
export const movedOf = (themes: readonly Theme[], ids: ReadonlySet<string>): Theme[] =>
  themes.filter(({ id, parent }) => ids.has(id) && !(parent !== null && ids.has(parent)));

const stays = (themes: readonly Theme[], place: Omit<Landing, 'position'>, ids: ReadonlySet<string>) =>
  siblingsOf(themes, place).filter(({ id }) => !ids.has(id));

/**
 * Answers: where do these themes land when they are let go over this row? Over the middle of a theme they
 * go under it, over its edges beside it, over a heading to its beginning; two levels under a group at most.
 * Undefined over themselves.
 */
export function landingOf(
  { themes, groups, kindWords }: Frame,
  ids: ReadonlySet<string>,
  row: TreeRow,
  zone: Zone,
): Landed | undefined {
  const moved = movedOf(themes, ids);
  if (moved.length === 0) return undefined;
  const first = { parent: null, position: 0 };
  if (row.type === 'kind') {
    const kind = row.key === 'unsorted' ? null : row.key;
    return { landing: { kind, group: null, ...first }, words: `${kindWords(kind)}, without a group` };
  }
  if (row.type === 'group')
    return {
      landing: { kind: row.group.kind, group: row.group.id, ...first },
      words: `first in ${row.group.title}`,
    };
  const { theme } = row;
  const above = themes.find(({ id }) => id === theme.parent);
  if (ids.has(theme.id) || (above && ids.has(above.id))) return undefined;
  const holder = moved.find(({ id }) => descendantsOf(themes, id).length > 0);
  const { kind, group } = theme;
  if (zone === 'into') {
    if (above) return { refused: `${theme.title} is a sub-theme itself: two levels at most` };
    if (theme.retired) return { refused: `${theme.title} is retired` };
    if (holder) return { refused: `${holder.title} has sub-themes of its own: two levels at most` };
    const place = { kind, group, parent: theme.id };
    const words = moved.length === 1 ? 'becomes a sub-theme of' : 'become sub-themes of';
    return {
      landing: { ...place, position: stays(themes, place, ids).length },
      words: `${words} ${theme.title}`,
    };
  }
  if (above && holder) return { refused: `${holder.title} has sub-themes of its own: two levels at most` };
  const place = { kind, group, parent: theme.parent };
  const at = stays(themes, place, ids).findIndex(({ id }) => id === theme.id);
  const under = above
    ? `under ${above.title}, `
    : group === null
      ? ''
      : `in ${groups.find(({ id }) => id === group)?.title ?? ''}, `;
  return {
    landing: { ...place, position: zone === 'before' ? at : at + 1 },
    words: `${under}${zone === 'before' ? 'before' : 'behind'} ${theme.title}`,
  };
}

/** The themes as they stand once some have landed: what a page shows until the answer comes. */
export function withLanding(
  themes: readonly Theme[],
  ids: ReadonlySet<string>,
  { position, ...place }: Landing,
): Theme[] {
  const order = stays(themes, place, ids);
  order.splice(position, 0, ...movedOf(themes, ids).map((theme) => ({ ...theme, ...place })));
  const landed = new Map(order.map((theme, at) => [theme.id, { ...theme, position: at }]));
  return themes.map((theme) => {
    const parent = theme.parent === null ? undefined : landed.get(theme.parent);
    const comesAlong = parent && !landed.has(theme.id);
    return (
      landed.get(theme.id) ?? (comesAlong ? { ...theme, kind: parent.kind, group: parent.group } : theme)
    );
  });
}
