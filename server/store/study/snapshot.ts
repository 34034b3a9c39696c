import type { CoderId, SnapshotId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

/** A snapshot as it is kept: the text that was hashed, word for word. */
export interface KeptSnapshot {
  id: SnapshotId;
  rev: number;
  by: CoderId;
  document: string;
  /** SHA-256 in hex. */
  hash: string;
  trashedAt: string | null;
}

/** Every snapshot, those in the trash included, in the order they were kept in. */
export const listSnapshots = (db: Db): KeptSnapshot[] =>
  all<KeptSnapshot>(
    db,
    `SELECT id, rev, by_id AS "by", document, hash, trashed_at AS trashedAt FROM snapshot
     ORDER BY document ->> 'takenAt', id`,
  );

/** Writes a new snapshot, or whether one lies in the trash: what it holds never changes. */
export const putSnapshot = (db: Db, snapshot: KeptSnapshot): void => {
  run(
    db,
    `INSERT INTO snapshot (id, rev, by_id, document, hash, trashed_at)
     VALUES (@id, @rev, @by, @document, @hash, @trashedAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, trashed_at = excluded.trashed_at`,
    { ...snapshot },
  );
};
