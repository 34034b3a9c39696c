import { listGroups } from '#server/store/study/group.ts';
import { listLinks } from '#server/store/study/link.ts';
import { findThemeById, listThemes, putTheme } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import { mayLink } from '#shared/link/link.ts';
import { descendantsOf, siblingsOf } from '#shared/theme/frame.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { findGroup, findTheme } from './find.ts';
import type { Tx } from './write.ts';

/** Where a theme stands in the frame. */
export type Place = Pick<Theme, 'kind' | 'group' | 'parent'>;

interface PlaceAsked {
  kind?: Theme['kind'] | undefined;
  /** Id or title; null is none. */
  group?: string | null | undefined;
  parent?: string | null | undefined;
}

/**
 * The place asked for, from where a theme stands now. A sub-theme has its parent's kind and group; a change
 * of kind leaves the group behind.
 */
export function placeOf(tx: Tx, asked: PlaceAsked, now: Place & { id?: Theme['id'] }): Place {
  const kind = asked.kind === undefined ? now.kind : asked.kind;
  const kindStays = kind === now.kind;
  const groupStays = asked.group === undefined;
  const parentReference = asked.parent === undefined && kindStays && groupStays ? now.parent : asked.parent;
  const asks = asked.group === undefined ? (kindStays ? now.group : null) : asked.group;
  const group = asks === null ? null : findGroup(tx.db, asks, kind);
  if (group !== null && group.kind !== kind)
    throw new DomainError('invalid', `The group ${group.title} is of another kind.`, { field: 'group' });
  if (parentReference == null) return { kind, group: group?.id ?? null, parent: null };
  const parent = findTheme(tx.db, parentReference);
  assertMayHold(tx, parent, now.id);
  if (parent.kind !== kind)
    throw new DomainError('invalid', `${parent.title} is of another kind: a sub-theme has its parent’s.`, {
      field: 'parent',
    });
  if (!groupStays && group?.id !== parent.group && group !== null)
    throw new DomainError(
      'invalid',
      `${parent.title} stands in another group: a sub-theme has its parent’s.`,
      {
        field: 'group',
      },
    );
  return { kind, group: parent.group, parent: parent.id };
}

function assertMayHold(tx: Tx, parent: Theme, child: Theme['id'] | undefined): void {
  if (parent.retired)
    throw new DomainError('invalid', `${parent.title} is retired.`, {
      field: 'parent',
      help: 'Bring it back first, or choose another place.',
    });
  if (child === undefined) return;
  if (parent.id === child || descendantsOf(listThemes(tx.db), child).some(({ id }) => id === parent.id))
    throw new DomainError('invalid', 'A theme cannot stand under itself.', { field: 'parent' });
}

/** Refuses a kind that the links of the theme, or of those under it, do not allow. */
export function assertLinksAllow(tx: Tx, theme: Theme, kind: Theme['kind']): void {
  const groups = listGroups(tx.db);
  const moving = new Set<string>([
    theme.id,
    ...descendantsOf(listThemes(tx.db), theme.id).map(({ id }) => id),
  ]);
  const kindOf = (id: string): Theme['kind'] =>
    moving.has(id)
      ? kind
      : ((findThemeById(tx.db, id) ?? groups.find((group) => group.id === id))?.kind ?? null);
  const broken = listLinks(tx.db).filter(
    ({ from, to, type }) => (moving.has(from) || moving.has(to)) && !mayLink(type, kindOf(from), kindOf(to)),
  );
  if (broken.length > 0)
    throw new DomainError(
      'conflict',
      `${theme.title}, or a theme under it, has links that only fit their present kind.`,
      {
        field: 'kind',
        help: 'Change or remove those links first. Nothing was changed.',
      },
    );
}

/**
 * Writes themes of one place side by side among their siblings (from `position`, counted without them, from 0;
 * behind the others where none is given), moves the others up, and takes sub-themes along into kind and group.
 */
export function putTogether(tx: Tx, placed: readonly Theme[], position?: number): void {
  const [first] = placed;
  if (first === undefined) return;
  const moving = new Set(placed.map(({ id }) => id));
  const themes = listThemes(tx.db).filter(({ id }) => !moving.has(id));
  const order = siblingsOf(themes, first);
  order.splice(position ?? order.length, 0, ...placed);
  for (const [at, one] of order.entries())
    if (moving.has(one.id) || one.position !== at) putTheme(tx.db, { ...one, position: at, rev: tx.rev });
  for (const theme of placed)
    for (const below of descendantsOf(themes, theme.id))
      if (below.kind !== theme.kind || below.group !== theme.group)
        putTheme(tx.db, { ...below, kind: theme.kind, group: theme.group, rev: tx.rev });
}

/** Writes one theme at a place among its siblings. */
export function putAt(tx: Tx, theme: Theme, position?: number): Theme {
  putTogether(tx, [theme], position);
  return findThemeById(tx.db, theme.id) ?? theme;
}
