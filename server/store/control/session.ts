import type { CoderId, ParticipantLinkId, SessionId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

/** A session of an account, or of whoever opened a coordinator's link: one of the two is null. */
export interface Session {
  id: SessionId;
  account: CoderId | null;
  link: ParticipantLinkId | null;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  /** What the browser calls itself. */
  agent: string;
}

interface SessionRow {
  id: SessionId;
  account_id: CoderId | null;
  link_id: ParticipantLinkId | null;
  created_at: string;
  seen_at: string;
  expires_at: string;
  agent: string;
}

const COLUMNS = `id, account_id, link_id, created_at, seen_at, expires_at, agent`;

const toSession = ({
  account_id,
  link_id,
  created_at,
  seen_at,
  expires_at,
  ...row
}: SessionRow): Session => ({
  ...row,
  account: account_id,
  link: link_id,
  createdAt: created_at,
  seenAt: seen_at,
  expiresAt: expires_at,
});

export const findSession = (db: Db, tokenHash: string): Session | undefined => {
  const row = one<SessionRow>(db, `SELECT ${COLUMNS} FROM session WHERE token_hash = ?`, [tokenHash]);
  return row && toSession(row);
};

/** An account's sessions, the newest first. */
export const listSessions = (db: Db, account: CoderId): Session[] =>
  all<SessionRow>(db, `SELECT ${COLUMNS} FROM session WHERE account_id = ? ORDER BY created_at DESC, id`, [
    account,
  ]).map(toSession);

export const insertSession = (db: Db, tokenHash: string, session: Session): void => {
  run(
    db,
    `INSERT INTO session (id, token_hash, account_id, link_id, created_at, seen_at, expires_at, agent)
     VALUES (@id, @tokenHash, @account, @link, @createdAt, @seenAt, @expiresAt, @agent)`,
    { ...session, tokenHash },
  );
};

export const markSeen = (db: Db, id: SessionId, at: string): void => {
  run(db, `UPDATE session SET seen_at = ? WHERE id = ?`, [at, id]);
};

export const deleteSession = (db: Db, id: SessionId): number =>
  run(db, `DELETE FROM session WHERE id = ?`, [id]);

/** Ends an account's sessions, all but one where one is named; answers how many. */
export const deleteSessionsOf = (db: Db, account: CoderId, except: SessionId | null): number =>
  run(db, `DELETE FROM session WHERE account_id = ? AND id <> ?`, [account, except ?? '']);

export const deleteSessionsOfLink = (db: Db, link: ParticipantLinkId): number =>
  run(db, `DELETE FROM session WHERE link_id = ?`, [link]);

export const deleteAllSessions = (db: Db): number => run(db, `DELETE FROM session`);

/** Forgets sessions that ended by themselves: past their end, or not seen since `idleSince`. */
export const deleteOldSessions = (db: Db, at: string, idleSince: string): number =>
  run(db, `DELETE FROM session WHERE expires_at <= ? OR seen_at <= ?`, [at, idleSince]);
