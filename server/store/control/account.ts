import type { Coder } from '#shared/coding/coder.ts';
import type { CoderId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

/** An account with what only the control file knows of it; without a password nobody signs in with it. */
export interface KnownAccount extends Coder {
  email: string | null;
  password: string | null;
  /** May make studies. */
  founds: boolean;
  createdAt: string;
  endedAt: string | null;
}

interface AccountRow {
  id: CoderId;
  name: string;
  initials: string;
  email: string | null;
  password: string | null;
  founds: 0 | 1;
  created_at: string;
  ended_at: string | null;
}

const COLUMNS = `id, name, initials, email, password, founds, created_at, ended_at`;

const toAccount = ({ founds, created_at, ended_at, ...row }: AccountRow): KnownAccount => ({
  ...row,
  founds: founds === 1,
  createdAt: created_at,
  endedAt: ended_at,
});

const found = (row: AccountRow | undefined): KnownAccount | undefined => row && toAccount(row);

/** The account of whoever runs the program: the first that may make studies and was not ended. */
export const findFirstAccount = (db: Db): Coder | undefined =>
  one<Coder>(
    db,
    `SELECT id, name, initials FROM account WHERE ended_at IS NULL AND founds = 1 ORDER BY created_at, id LIMIT 1`,
  );

export const findAccount = (db: Db, id: CoderId): KnownAccount | undefined =>
  found(one<AccountRow>(db, `SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]));

/** The account that signs in with an address in lower case. */
export const findAccountByEmail = (db: Db, email: string): KnownAccount | undefined =>
  found(
    one<AccountRow>(
      db,
      `SELECT ${COLUMNS} FROM account WHERE email = ? COLLATE NOCASE AND ended_at IS NULL`,
      [email],
    ),
  );

/** Every account that was not ended, oldest first. */
export const listAccounts = (db: Db): KnownAccount[] =>
  all<AccountRow>(db, `SELECT ${COLUMNS} FROM account WHERE ended_at IS NULL ORDER BY created_at, id`).map(
    toAccount,
  );

export const insertAccount = (db: Db, account: Coder, at: string): void => {
  run(db, `INSERT INTO account (id, name, initials, created_at) VALUES (?, ?, ?, ?)`, [
    account.id,
    account.name,
    account.initials,
    at,
  ]);
};

export const updateAccount = (db: Db, { id, name, initials }: Coder): void => {
  run(db, `UPDATE account SET name = @name, initials = @initials WHERE id = @id`, { id, name, initials });
};

/** New, or as it is now in every respect. */
export const putAccount = (db: Db, account: KnownAccount): void => {
  run(
    db,
    `INSERT INTO account (id, name, initials, email, password, founds, created_at, ended_at)
     VALUES (@id, @name, @initials, @email, @password, @founds, @createdAt, @endedAt)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials, email = excluded.email,
       password = excluded.password, founds = excluded.founds, ended_at = excluded.ended_at`,
    { ...account, founds: account.founds ? 1 : 0 },
  );
};
