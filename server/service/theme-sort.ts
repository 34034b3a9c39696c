import { deleteGroup, listGroups, putGroup } from '#server/store/study/group.ts';
import { listLinks } from '#server/store/study/link.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import { GroupId } from '#shared/ids.ts';
import { alike } from '#shared/reference.ts';
import { descendantsOf, inFrameOrder } from '#shared/theme/frame.ts';
import type { Group, Theme, ThemeKind, ThemesSort } from '#shared/theme/theme.ts';
import { findTheme } from './find.ts';
import { mayWrite } from './permission.ts';
import { recordChanges, unlessTaken } from './theme.ts';
import { assertLinksAllow, type Place, putTogether } from './theme-place.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** The heading of the same name inside another kind; made where it is not there yet. */
function headingIn(tx: Tx, world: World, kind: ThemeKind | null, heading: GroupId | null): GroupId | null {
  const groups = listGroups(tx.db);
  const from = groups.find(({ id }) => id === heading);
  if (from === undefined) return null;
  const peers = groups.filter((one) => one.kind === kind);
  const known = peers.find(({ title }) => alike(title, from.title));
  if (known) return known.id;
  const made: Group = {
    id: world.newId(GroupId),
    rev: tx.rev,
    kind,
    title: from.title,
    position: peers.length,
  };
  putGroup(tx.db, made);
  return made.id;
}

/** Takes away unsorted headings that nothing stands under any more. */
function clearHeadings(tx: Tx, left: ReadonlySet<GroupId | null>): void {
  const used = new Set<string | null>(listThemes(tx.db).map(({ group }) => group));
  const linked = new Set<string>(listLinks(tx.db).flatMap(({ from, to }) => [from, to]));
  for (const { id, kind } of listGroups(tx.db))
    if (kind === null && left.has(id) && !used.has(id) && !linked.has(id)) deleteGroup(tx.db, id);
}

/** Puts themes behind those that stand at a place already, and writes what that did into the history. */
function place(tx: Tx, themes: readonly Theme[], to: Place): void {
  const placed = themes.map((theme): Theme => ({ ...theme, ...to }));
  unlessTaken(placed.map(({ title }) => title).join('” or “'), () => putTogether(tx, placed));
  for (const [at, theme] of themes.entries()) recordChanges(tx, theme, placed[at] ?? theme, {});
}

/** Gives themes a kind; headings and sub-themes go with them. What has the kind already stays where it is. */
export function sortThemes(
  world: World,
  who: Who,
  study: string,
  { themes: references, kind, alone = false }: ThemesSort,
): Theme[] {
  return write(world, who, mayWrite(world, who, study), 'theme.sort', (tx) => {
    const all = inFrameOrder(listThemes(tx.db), listGroups(tx.db));
    const named = new Set(references.map((one) => findTheme(tx.db, one).id));
    const belowNamed = new Set([...named].flatMap((id) => descendantsOf(all, id).map((one) => one.id)));
    const moving = all.filter((one) => named.has(one.id) && !belowNamed.has(one.id) && one.kind !== kind);
    if (moving.length === 0)
      throw new DomainError('invalid', 'These themes are sorted like that already.', { field: 'themes' });
    const touched = new Set(moving.flatMap(({ id }) => [id, ...descendantsOf(all, id).map((one) => one.id)]));
    if (alone)
      for (const theme of moving) {
        const staying = all.filter(({ id, parent }) => parent === theme.id && !named.has(id));
        place(tx, staying, { kind: theme.kind, group: theme.group, parent: theme.parent });
      }
    const headings = new Map<GroupId | null, Theme[]>();
    for (const theme of moving) {
      assertLinksAllow(tx, theme, kind);
      const heading = headingIn(tx, world, kind, theme.group);
      headings.set(heading, [...(headings.get(heading) ?? []), theme]);
    }
    for (const [group, themes] of headings) place(tx, themes, { kind, group, parent: null });
    clearHeadings(tx, new Set(moving.map(({ group }) => group)));
    const titles = moving.map(({ title }) => title).join(', ');
    tx.say(
      kind === null ? `Left ${titles} unsorted` : `Sorted ${titles} as ${kind}`,
      ...moving.map(({ id }) => id),
    );
    return listThemes(tx.db).filter(({ id }) => touched.has(id));
  });
}
