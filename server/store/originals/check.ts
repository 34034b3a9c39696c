import { type Db, each } from '../database.ts';

/** The raw bytes of every upload, one at a time, with the hash they were kept under. */
export const eachOriginal = (db: Db): IterableIterator<{ hash: string; bytes: Buffer }> =>
  each(db, `SELECT hash, bytes FROM original ORDER BY hash`);
