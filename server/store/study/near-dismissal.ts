import type { NearDismissalId } from '#shared/ids.ts';
import type { NearDismissal } from '#shared/source/near-dismissal.ts';
import { all, type Db, run } from '../database.ts';

/**
 * Every pair that somebody said is two sources of their own, in the order they said it; of texts that are in force of
 * sources outside the trash.
 */
export const listNearDismissals = (db: Db): NearDismissal[] =>
  all<NearDismissal>(
    db,
    `SELECT d.id, d.rev, d.source_id AS source, d.text_id AS text, d.other_id AS other, d.other_text_id AS otherText,
       d.by_id AS "by", d.at
     FROM near_dismissal d JOIN source s ON s.text_id = d.text_id JOIN source o ON o.text_id = d.other_text_id
     WHERE s.trashed_at IS NULL AND o.trashed_at IS NULL ORDER BY d.at, d.id`,
  );

/** Writes a new dismissal. */
export const putNearDismissal = (db: Db, dismissal: NearDismissal): void => {
  run(
    db,
    `INSERT INTO near_dismissal (id, rev, source_id, text_id, other_id, other_text_id, by_id, at)
     VALUES (@id, @rev, @source, @text, @other, @otherText, @by, @at)`,
    dismissal,
  );
};

export const deleteNearDismissal = (db: Db, id: NearDismissalId): void => {
  run(db, `DELETE FROM near_dismissal WHERE id = ?`, [id]);
};
