import Database from 'better-sqlite3';
import type { Db } from '../database.ts';
import { watch } from './journal.ts';

/** Where the header of a file says how it is written: 1 where it needs no file beside it. */
const [WRITTEN, READ] = [18, 19];

/** A copy of a study in memory, as this connection sees it, to be worked on and thrown away. */
export function copyInMemory(db: Db): Db {
  const bytes = db.serialize();
  bytes[WRITTEN] = 1;
  bytes[READ] = 1;
  const copy = new Database(bytes);
  copy.pragma('foreign_keys = ON');
  watch(copy);
  return copy;
}
