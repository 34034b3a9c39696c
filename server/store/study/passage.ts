import type { CodingId, TextId, TurnId } from '#shared/ids.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import { all, type Db } from '../database.ts';

/** Codings that somebody wrote a memo on. */
export const listCodingsWithMemo = (db: Db): CodingId[] =>
  all<{ id: CodingId }>(
    db,
    `SELECT DISTINCT coding_id AS id FROM memo WHERE coding_id IS NOT NULL AND trashed_at IS NULL`,
  ).map(({ id }) => id);

/** A turn without its words: where it starts, who spoke, and when. */
export interface TurnPlace {
  id: TurnId;
  start: number;
  speaker: string | null;
  role: SpeakerRole;
  time: number | null;
}

/** The turns of a text in their order, without their words. */
export const listTurnPlaces = (db: Db, text: TextId): TurnPlace[] =>
  all<TurnPlace>(db, `SELECT id, start, speaker, role, time FROM turn WHERE text_id = ? ORDER BY position`, [
    text,
  ]);
