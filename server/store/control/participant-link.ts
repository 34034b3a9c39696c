import type { CoderId, ParticipantId, ParticipantLinkId, StudyId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

/** A coordinator's personal link, without its token. */
export interface KeptLink {
  id: ParticipantLinkId;
  study: StudyId;
  participant: ParticipantId;
  by: CoderId;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  openedAt: string | null;
}

interface LinkRow {
  id: ParticipantLinkId;
  study_id: StudyId;
  participant_id: ParticipantId;
  by_id: CoderId;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  opened_at: string | null;
}

const COLUMNS = `id, study_id, participant_id, by_id, created_at, expires_at, revoked_at, opened_at`;

const toLink = ({ id, study_id, participant_id, by_id, ...row }: LinkRow): KeptLink => ({
  id,
  study: study_id,
  participant: participant_id,
  by: by_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  openedAt: row.opened_at,
});

export const findLinkByToken = (db: Db, tokenHash: string): KeptLink | undefined => {
  const row = one<LinkRow>(db, `SELECT ${COLUMNS} FROM participant_link WHERE token_hash = ?`, [tokenHash]);
  return row && toLink(row);
};

export const findLinkById = (db: Db, id: ParticipantLinkId): KeptLink | undefined => {
  const row = one<LinkRow>(db, `SELECT ${COLUMNS} FROM participant_link WHERE id = ?`, [id]);
  return row && toLink(row);
};

/** A participant's links, the newest first. */
export const listLinksOf = (db: Db, study: StudyId, participant: ParticipantId): KeptLink[] =>
  all<LinkRow>(
    db,
    `SELECT ${COLUMNS} FROM participant_link WHERE study_id = ? AND participant_id = ? ORDER BY created_at DESC, id`,
    [study, participant],
  ).map(toLink);

/** How many links somebody made that still open something at that time. */
export const countOpenLinksBy = (db: Db, study: StudyId, by: CoderId, at: string): number =>
  one<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM participant_link
     WHERE study_id = ? AND by_id = ? AND revoked_at IS NULL AND expires_at > ?`,
    [study, by, at],
  )?.count ?? 0;

export const insertLinkOf = (db: Db, tokenHash: string, link: KeptLink): void => {
  run(
    db,
    `INSERT INTO participant_link (id, token_hash, study_id, participant_id, by_id, created_at, expires_at, revoked_at, opened_at)
     VALUES (@id, @tokenHash, @study, @participant, @by, @createdAt, @expiresAt, @revokedAt, @openedAt)`,
    { ...link, tokenHash },
  );
};

export const markOpened = (db: Db, id: ParticipantLinkId, at: string): void => {
  run(db, `UPDATE participant_link SET opened_at = ? WHERE id = ?`, [at, id]);
};

export const revokeLinkOf = (db: Db, id: ParticipantLinkId, at: string): void => {
  run(db, `UPDATE participant_link SET revoked_at = ? WHERE id = ?`, [at, id]);
};
