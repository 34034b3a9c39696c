import { type EntryRow, findRedoable, findUndoable, listEntries } from '#server/store/study/journal.ts';
import type { JournalEntry } from '#shared/journal/journal.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const toEntry = (row: EntryRow): JournalEntry => ({
  number: row.number,
  at: row.at,
  by: { id: row.by_id, name: row.by_name },
  deed: row.deed,
  ids: JSON.parse(row.ids),
  summary: row.summary,
  undoes: row.undoes,
  redoes: row.redoes,
});

/** What was done after a deed, oldest first. */
export function journal(
  world: World,
  who: Who,
  study: string,
  after = 0,
  limit = 200,
): { items: JournalEntry[]; next: number | null } {
  const items = listEntries(mayRead(world, who, study).db, after, limit).map(toEntry);
  return { items, next: items.length === limit ? (items.at(-1)?.number ?? null) : null };
}

const standing = (row: EntryRow | undefined) => (row ? { deed: row.number, summary: row.summary } : null);

/** What undo and redo would do now for whoever asks. */
export function standingDeeds(world: World, who: Who, study: string) {
  const { db } = mayRead(world, who, study);
  return {
    undo: standing(findUndoable(db, who.account.id)),
    redo: standing(findRedoable(db, who.account.id)),
  };
}
