import { all, type Db } from './database.ts';

/** From now on removed rows are overwritten in the file, not only forgotten. */
export const overwriteRemoved = (db: Db): void => {
  all(db, `PRAGMA secure_delete = ON`);
};

/** Writes a file anew, so that nothing removed is left in it or beside it; not inside a transaction. */
export function rewrite(db: Db): void {
  db.exec('VACUUM');
  all(db, `PRAGMA wal_checkpoint(TRUNCATE)`);
}
