import { all, type Db } from '../database.ts';

/** Hashes of the raw bytes that sources were read from, those that an undo took away and a redo may bring back included. */
export const listOriginalHashes = (db: Db): string[] =>
  all<{ hash: string }>(
    db,
    `SELECT original_hash AS hash FROM source WHERE original_hash IS NOT NULL
     UNION SELECT after ->> 'original_hash' FROM image
       WHERE "table" = 'source' AND before IS NULL AND after ->> 'original_hash' IS NOT NULL`,
  ).map((row) => row.hash);
