import type { Membership } from '#shared/account/membership.ts';
import type { Role } from '#shared/account/roles.ts';
import type { CoderId, StudyId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

interface MembershipRow {
  study_id: StudyId;
  account_id: CoderId;
  role: Role;
  at: string;
}

const toMembership = ({ study_id, account_id, role, at }: MembershipRow): Membership => ({
  study: study_id,
  account: account_id,
  role,
  at,
});

export const findMembership = (db: Db, study: StudyId, account: CoderId): Membership | undefined => {
  const row = one<MembershipRow>(
    db,
    `SELECT study_id, account_id, role, at FROM membership WHERE study_id = ? AND account_id = ?`,
    [study, account],
  );
  return row && toMembership(row);
};

/** Who belongs to a study, longest first. */
export const listMemberships = (db: Db, study: StudyId): Membership[] =>
  all<MembershipRow>(
    db,
    `SELECT study_id, account_id, role, at FROM membership WHERE study_id = ? ORDER BY at, account_id`,
    [study],
  ).map(toMembership);

/** Which studies an account belongs to. */
export const listMembershipsOf = (db: Db, account: CoderId): Membership[] =>
  all<MembershipRow>(
    db,
    `SELECT study_id, account_id, role, at FROM membership WHERE account_id = ? ORDER BY at, study_id`,
    [account],
  ).map(toMembership);

/** New, or with another role; since when somebody belongs stays. */
export const putMembership = (db: Db, { study, account, role, at }: Membership): void => {
  run(
    db,
    `INSERT INTO membership (study_id, account_id, role, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (study_id, account_id) DO UPDATE SET role = excluded.role`,
    [study, account, role, at],
  );
};

/** Answers whether there was one. */
export const deleteMembership = (db: Db, study: StudyId, account: CoderId): boolean =>
  run(db, `DELETE FROM membership WHERE study_id = ? AND account_id = ?`, [study, account]) > 0;
