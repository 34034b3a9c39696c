import { type Db, one, run } from '../database.ts';

/** Failures under one key: how many, the last, and until when the next attempt has to wait. */
export interface Failures {
  count: number;
  at: string;
  until: string;
}

export const findFailures = (db: Db, key: string): Failures | undefined =>
  one<Failures>(db, `SELECT count, at, until FROM sign_in_failure WHERE key = ?`, [key]);

export const putFailures = (db: Db, key: string, { count, at, until }: Failures): void => {
  run(
    db,
    `INSERT INTO sign_in_failure (key, count, at, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET count = excluded.count, at = excluded.at, until = excluded.until`,
    [key, count, at, until],
  );
};

export const deleteFailures = (db: Db, key: string): void => {
  run(db, `DELETE FROM sign_in_failure WHERE key = ?`, [key]);
};

/** Forgets what last failed before a moment. */
export const deleteOldFailures = (db: Db, before: string): void => {
  run(db, `DELETE FROM sign_in_failure WHERE at < ?`, [before]);
};
