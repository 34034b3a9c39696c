import { all, type Db } from '../database.ts';

/** Hashes of the raw bytes that sources were read from. */
export const listOriginalHashes = (db: Db): string[] =>
  all<{ hash: string }>(db, `SELECT original_hash AS hash FROM source WHERE original_hash IS NOT NULL`).map(
    (row) => row.hash,
  );
