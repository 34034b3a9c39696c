import type { Db } from '#server/store/database.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { touchedSince } from '#server/store/study/touched.ts';
import { keptOfStudy } from './kept.ts';

/** What is done to reports changes nothing of what they are told from: a report that saves itself keeps all that was read. */
const OF_REPORTS: readonly string[] = ['report', 'report_template', 'gap_aside', 'edition'];

const isAsBefore = (db: Db, before: number, head: number): boolean => {
  if (head <= before) return head === before;
  const touched = touchedSince(db, before);
  return touched !== null && [...touched.tables].every((table) => OF_REPORTS.includes(table));
};

/**
 * Reads something that reports are told from once for every state of a study. Inside a deed nothing is kept: its
 * number may be given again if the deed fails.
 */
export function perState<T>(read: (db: Db) => T): (db: Db) => T {
  const kept = keptOfStudy<{ head: number; value: T }>();
  return (db) => {
    if (db.inTransaction) return read(db);
    const head = lastNumber(db);
    const known = kept.get(db);
    const value = known && isAsBefore(db, known.head, head) ? known.value : read(db);
    kept.set(db, { head, value });
    return value;
  };
}
