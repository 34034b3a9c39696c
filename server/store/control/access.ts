import type { AccessEntry, AccessKind } from '#shared/account/access.ts';
import type { StudyId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

interface AccessRow {
  id: number;
  at: string;
  who: string;
  role: string;
  what: AccessKind;
  about: string;
}

export const insertAccess = (
  db: Db,
  study: StudyId,
  { at, who, as, what, about }: Omit<AccessEntry, 'id'>,
): void => {
  run(
    db,
    `INSERT INTO access (at, study_id, who, role, what, about) VALUES (@at, @study, @who, @as, @what, @about)`,
    { at, study, who, as, what, about },
  );
};

/** Whether the same was written down since a moment. */
export const findSameAccess = (
  db: Db,
  study: StudyId,
  { who, as, what, about }: Omit<AccessEntry, 'id' | 'at'>,
  since: string,
): boolean =>
  one(
    db,
    `SELECT 1 FROM access
     WHERE study_id = @study AND at >= @since AND who = @who AND role = @as AND what = @what AND about = @about LIMIT 1`,
    { study, since, who, as, what, about },
  ) !== undefined;

/** What was written down of a study before an entry, the newest first; of one kind where one is named. */
export const listAccess = (
  db: Db,
  study: StudyId,
  { before, what, limit }: { before: number | null; what: AccessKind | null; limit: number },
): AccessEntry[] =>
  all<AccessRow>(
    db,
    `SELECT id, at, who, role, what, about FROM access
     WHERE study_id = @study AND (@before IS NULL OR id < @before) AND (@what IS NULL OR what = @what)
     ORDER BY id DESC LIMIT @limit`,
    { study, before, what, limit },
  ).map(({ id, role, ...row }) => ({ ...row, id: String(id), as: role }));

/**
 * Puts other words where a name stood in what entries of a study are about: the one change they ever see. The trigger
 * that guards them stands again afterwards.
 */
export function rewriteAccess(db: Db, study: StudyId, without: (about: string) => string): void {
  const changed = all<{ id: number; about: string }>(
    db,
    `SELECT id, about FROM access WHERE study_id = ? AND about <> '' ORDER BY id`,
    [study],
  ).flatMap(({ id, about }) => (without(about) === about ? [] : [{ id, about: without(about) }]));
  if (changed.length === 0) return;
  const guards = all<{ name: string; sql: string }>(
    db,
    `SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = 'access' AND sql LIKE '%BEFORE UPDATE%'`,
  );
  for (const { name } of guards) db.exec(`DROP TRIGGER main."${name}"`);
  for (const { id, about } of changed) run(db, `UPDATE access SET about = ? WHERE id = ?`, [about, id]);
  for (const { sql } of guards) db.exec(sql);
}
