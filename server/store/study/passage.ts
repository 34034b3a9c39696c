import type { CodingId } from '#shared/ids.ts';
import { all, type Db } from '../database.ts';

/** Codings that somebody wrote a memo on. */
export const listCodingsWithMemo = (db: Db): CodingId[] =>
  all<{ id: CodingId }>(
    db,
    `SELECT DISTINCT coding_id AS id FROM memo WHERE coding_id IS NOT NULL AND trashed_at IS NULL`,
  ).map(({ id }) => id);
