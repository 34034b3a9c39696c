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
