import type { Coder } from '#shared/coding/coder.ts';
import type { CoderId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

export const listCoders = (db: Db): Coder[] =>
  all<{ id: CoderId; name: string; initials: string }>(
    db,
    `SELECT id, name, initials FROM coder ORDER BY name, id`,
  );

/** Makes a member of the team known to the study, or brings their name up to date. */
export const putCoder = (db: Db, coder: Coder): void => {
  run(
    db,
    `INSERT INTO coder (id, name, initials) VALUES (@id, @name, @initials)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials
     WHERE name <> excluded.name OR initials <> excluded.initials`,
    coder,
  );
};
