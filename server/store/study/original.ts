import type { SourceId } from '#shared/ids.ts';
import { all, type Db, tuples } from '../database.ts';

/** Hashes of the raw bytes that sources were read from, those that an undo took away and a redo may bring back included. */
export const listOriginalHashes = (db: Db): string[] =>
  all<{ hash: string }>(
    db,
    `SELECT original_hash AS hash FROM source WHERE original_hash IS NOT NULL
     UNION SELECT after ->> 'original_hash' FROM image
       WHERE "table" = 'source' AND before IS NULL AND after ->> 'original_hash' IS NOT NULL`,
  ).map((row) => row.hash);

/** The source outside the trash that was read from these bytes, by their hash; the one that counts first. */
export const sourcesOfOriginals = (db: Db, hashes: readonly string[]): Map<string, SourceId> =>
  new Map(
    tuples<[string, SourceId]>(
      db,
      `SELECT original_hash, id FROM source
       WHERE trashed_at IS NULL AND original_hash IN (SELECT value FROM json_each(?))
       ORDER BY duplicate_of_id IS NULL, id DESC`,
      [JSON.stringify(hashes)],
    ),
  );
