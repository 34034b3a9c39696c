import { type Db, one, run } from '../database.ts';

/** The answer already given under a key, with what it was asked for. */
export const findAnswered = (db: Db, key: string): { request: string; result: string } | undefined =>
  one<{ request: string; result: string }>(db, `SELECT deed AS request, result FROM answered WHERE key = ?`, [
    key,
  ]);

/** Keeps an answer under its key, and forgets those given before `since`. */
export function keepAnswer(
  db: Db,
  answer: { key: string; request: string; result: string; at: string },
  since: string,
): void {
  run(db, `DELETE FROM answered WHERE at < ?`, [since]);
  run(db, `INSERT INTO answered (key, deed, result, at) VALUES (@key, @request, @result, @at)`, answer);
}
