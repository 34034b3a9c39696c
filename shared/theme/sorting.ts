import type { CodebookEvent } from '../codebook/event.ts';
import { alike } from '../reference.ts';
import { descendantsOf } from './frame.ts';
import type { Theme, ThemesSort } from './theme.ts';

/** Themes in use that have no kind. */
export const unsortedIn = (themes: readonly Theme[]): Theme[] =>
  themes.filter(({ kind, retired }) => kind === null && !retired);

type Told = Pick<CodebookEvent, 'kind' | 'themes' | 'results' | 'before'>;

/** A theme and everything under it, as a history of which not all is known may place them. */
function withAllBelow(parents: ReadonlyMap<string, string | null>, theme: string): Set<string> {
  const reached = new Set([theme]);
  for (const above of reached) for (const [id, parent] of parents) if (parent === above) reached.add(id);
  return reached;
}

/**
 * Ids of themes in use that came without a kind and have one now; those too that went with what they stood under
 * then, wherever they stand today. Told by taking the events back, the last first.
 */
export function sortedIn(themes: readonly Theme[], events: readonly Told[]): Set<string> {
  const parents = new Map<string, string | null>(themes.map(({ id, parent }) => [id, parent]));
  const came = new Set<string>();
  for (const { kind, themes: about, results, before } of events.toReversed()) {
    if (kind === 'split') for (const id of results) if (!about.includes(id)) parents.delete(id);
    for (const theme of about) {
      if (kind === 'create') parents.delete(theme);
      if (kind !== 'move' || !parents.has(theme)) continue;
      if (before.kind === null) for (const id of withAllBelow(parents, theme)) came.add(id);
      // Older events tell what it stood under by its title alone.
      const above = themes.find(({ title }) => before.parent != null && alike(title, before.parent));
      parents.set(theme, before.parentId ?? above?.id ?? null);
    }
  }
  return new Set(
    themes.flatMap(({ id, kind, retired }) => (kind !== null && !retired && came.has(id) ? [id] : [])),
  );
}

/** Themes that a sort takes out of what they stand under, which keeps another kind. */
export function leavingBy(
  themes: readonly Theme[],
  { themes: named, kind }: Pick<ThemesSort, 'themes' | 'kind'>,
): Theme[] {
  const below = new Set<string>(named.flatMap((id) => descendantsOf(themes, id).map((one) => one.id)));
  return themes.filter(
    (theme) =>
      theme.parent !== null && theme.kind !== kind && named.includes(theme.id) && !below.has(theme.id),
  );
}

/** Themes as they will stand once sorts that are on their way have arrived; headings are only known to the answer. */
export function withSorts(themes: readonly Theme[], sorts: readonly ThemesSort[]): readonly Theme[] {
  let after = themes;
  for (const { themes: named, kind, alone } of sorts) {
    const ids = new Set(named);
    const below = new Set<string>(
      alone ? [] : named.flatMap((id) => descendantsOf(after, id).map((one) => one.id)),
    );
    after = after.map((theme) => {
      if (theme.kind === kind) return theme;
      if (below.has(theme.id)) return { ...theme, kind, group: null };
      if (ids.has(theme.id)) return { ...theme, kind, group: null, parent: null };
      if (theme.parent !== null && ids.has(theme.parent)) return { ...theme, parent: null };
      return theme;
    });
  }
  return after;
}

/** The next row from a place on that is still open, going round once. */
export function nextOpen<Row extends Pick<Theme, 'id'>>(
  rows: readonly Row[],
  from: number,
  isOpen: (row: Row) => boolean,
  by: 1 | -1 = 1,
): string | undefined {
  for (let step = 1; step <= rows.length; step += 1) {
    const row = rows[(((from + by * step) % rows.length) + rows.length) % rows.length];
    if (row && isOpen(row)) return row.id;
  }
  return undefined;
}
