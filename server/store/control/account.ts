import type { Coder } from '#shared/coding/coder.ts';
import type { CoderId } from '#shared/ids.ts';
import { type Db, one, run } from '../database.ts';

/** The account of the one local researcher, if it was made already. */
export const findFirstAccount = (db: Db): Coder | undefined =>
  one<{ id: CoderId; name: string; initials: string }>(
    db,
    `SELECT id, name, initials FROM account ORDER BY created_at, id LIMIT 1`,
  );

export const insertAccount = (db: Db, account: Coder, at: string): void => {
  run(db, `INSERT INTO account (id, name, initials, created_at) VALUES (?, ?, ?, ?)`, [
    account.id,
    account.name,
    account.initials,
    at,
  ]);
};

export const updateAccount = (db: Db, account: Coder): void => {
  run(db, `UPDATE account SET name = @name, initials = @initials WHERE id = @id`, account);
};
