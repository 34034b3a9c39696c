import type { CodingId, SourceId, TextId, TurnId } from '#shared/ids.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import { all, type Db, tuples } from '../database.ts';

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

/** The sources outside the trash in the order of their passages: by month, area and day. */
export const listSourcesByPlace = (db: Db): SourceId[] =>
  tuples<[SourceId]>(
    db,
    `SELECT s.id FROM source s LEFT JOIN wave w ON w.id = s.wave_id LEFT JOIN area a ON a.id = s.area_id
     WHERE s.trashed_at IS NULL ORDER BY w.month IS NULL, w.month, a.position, s.conducted_on, s.id`,
  ).map(([id]) => id);
