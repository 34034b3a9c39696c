import type { CodebookEvent } from '../codebook/event.ts';
import { descendantsOf } from './frame.ts';
import type { Theme, ThemesSort } from './theme.ts';

/** Themes in use that have no kind. */
export const unsortedIn = (themes: readonly Theme[]): Theme[] =>
  themes.filter(({ kind, retired }) => kind === null && !retired);

/** Ids of themes in use that came without a kind and have one now; those that went with what they stand under too. */
export function sortedIn(
  themes: readonly Theme[],
  events: readonly Pick<CodebookEvent, 'kind' | 'themes' | 'before'>[],
): Set<string> {
  const moved = new Set<string>();
  const came = new Map<string, number>();
  const sortedAt = new Map<string, number>();
  for (const [at, { kind, themes: about, before }] of events.entries())
    for (const theme of about) {
      if (kind === 'create') came.set(theme, at);
      if (kind === 'move' && before.kind === null) {
        moved.add(theme);
        sortedAt.set(theme, at);
      }
    }
  const went = [...moved].flatMap((id) =>
    descendantsOf(themes, id).flatMap((below) =>
      (came.get(below.id) ?? -1) < (sortedAt.get(id) ?? 0) ? [below.id] : [],
    ),
  );
  const all = new Set<string>([...moved, ...went]);
  return new Set(
    themes.flatMap(({ id, kind, retired }) => (kind !== null && !retired && all.has(id) ? [id] : [])),
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
