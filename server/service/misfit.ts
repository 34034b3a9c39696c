import type { Db } from '#server/store/database.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listLinks } from '#server/store/study/link.ts';
import { type Misplaced, misplaced } from '#server/store/study/misplaced.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { mayLink } from '#shared/link/link.ts';

/** Links between kinds that no link of their type may join. */
function misjoined(db: Db): Misplaced[] {
  const links = listLinks(db);
  if (links.length === 0) return [];
  const ends = new Map<string, { kind: Parameters<typeof mayLink>[1]; rev: number }>(
    [...listThemes(db), ...listGroups(db)].map((end) => [end.id, end]),
  );
  return links
    .filter(({ type, from, to }) => !mayLink(type, ends.get(from)?.kind ?? null, ends.get(to)?.kind ?? null))
    .map(({ id, rev, from, to }) => ({ id, revs: [rev, ends.get(from)?.rev ?? 0, ends.get(to)?.rev ?? 0] }));
}

/** What stands where it cannot, on these sources or beside them, though every row of the file is as the file wants it. */
export const misfits = (db: Db, sources: readonly string[]): Misplaced[] => [
  ...misplaced(db, sources),
  ...misjoined(db),
];
