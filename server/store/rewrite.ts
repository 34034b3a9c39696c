import { all, type Db, one } from './database.ts';

/** From now on removed rows are overwritten in the file, not only forgotten. */
export const overwriteRemoved = (db: Db): void => {
  all(db, `PRAGMA secure_delete = ON`);
};

/** Whether somebody else reads a file as it was: what is removed now would stay beside it. Not inside a transaction. */
export const isBeingRead = (db: Db): boolean =>
  one<{ busy: number }>(db, `PRAGMA wal_checkpoint(TRUNCATE)`)?.busy === 1;

/** Writes a file anew, so that nothing removed is left in it or beside it; not inside a transaction. */
export function rewrite(db: Db): void {
  db.exec('VACUUM');
  all(db, `PRAGMA wal_checkpoint(TRUNCATE)`);
}
