import type { Role } from '#shared/account/roles.ts';
import type { CoderId, InvitationId, StudyId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

/** An invitation to a study's team, without its token. */
export interface KeptInvitation {
  id: InvitationId;
  study: StudyId;
  role: Role;
  email: string;
  name: string;
  by: CoderId;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

interface InvitationRow {
  id: InvitationId;
  study_id: StudyId;
  role: Role;
  email: string;
  name: string;
  by_id: CoderId;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

const COLUMNS = `id, study_id, role, email, name, by_id, created_at, expires_at, used_at, revoked_at`;

const toInvitation = ({ id, role, email, name, ...row }: InvitationRow): KeptInvitation => ({
  id,
  study: row.study_id,
  role,
  email,
  name,
  by: row.by_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
});

export const findInvitation = (db: Db, tokenHash: string): KeptInvitation | undefined => {
  const row = one<InvitationRow>(db, `SELECT ${COLUMNS} FROM invitation WHERE token_hash = ?`, [tokenHash]);
  return row && toInvitation(row);
};

/** Invitations to a study, the newest first. */
export const listInvitations = (db: Db, study: StudyId): KeptInvitation[] =>
  all<InvitationRow>(
    db,
    `SELECT ${COLUMNS} FROM invitation WHERE study_id = ? ORDER BY created_at DESC, id`,
    [study],
  ).map(toInvitation);

export const insertInvitation = (db: Db, tokenHash: string, invitation: KeptInvitation): void => {
  run(
    db,
    `INSERT INTO invitation (id, token_hash, study_id, role, email, name, by_id, created_at, expires_at, used_at, revoked_at)
     VALUES (@id, @tokenHash, @study, @role, @email, @name, @by, @createdAt, @expiresAt, @usedAt, @revokedAt)`,
    { ...invitation, tokenHash },
  );
};

/** Marks one as accepted; answers whether it still was open. */
export const useInvitation = (db: Db, id: InvitationId, at: string): boolean =>
  run(db, `UPDATE invitation SET used_at = ? WHERE id = ? AND used_at IS NULL AND revoked_at IS NULL`, [
    at,
    id,
  ]) > 0;

export const revokeInvitation = (db: Db, id: InvitationId, at: string): void => {
  run(db, `UPDATE invitation SET revoked_at = ? WHERE id = ?`, [at, id]);
};
