import type { Db } from '#server/store/database.ts';
import { lastNumber } from '#server/store/study/journal.ts';

/**
 * Reads something of a study once for every state of its journal. Inside a deed nothing is kept: its number may be
 * given again if the deed fails.
 */
export function perState<T>(read: (db: Db) => T): (db: Db) => T {
  const kept = new WeakMap<Db, { head: number; value: T }>();
  return (db) => {
    if (db.inTransaction) return read(db);
    const head = lastNumber(db);
    const known = kept.get(db);
    if (known?.head === head) return known.value;
    const value = read(db);
    kept.set(db, { head, value });
    return value;
  };
}
