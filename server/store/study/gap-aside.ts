import type { GapAsideId, ReportId } from '#shared/ids.ts';
import type { GapAside } from '#shared/report/gap.ts';
import { all, type Db, run } from '../database.ts';

const COLUMNS = `id, rev, report_id AS report, gap, reason, by_id AS "by", at`;

/** Every gap that was set aside, of all reports. */
export const listGapsAside = (db: Db): GapAside[] =>
  all<GapAside>(db, `SELECT ${COLUMNS} FROM gap_aside ORDER BY report_id, gap`);

/** Gaps that were set aside in one report. */
export const listGapsAsideOf = (db: Db, report: ReportId): GapAside[] =>
  all<GapAside>(db, `SELECT ${COLUMNS} FROM gap_aside WHERE report_id = ? ORDER BY gap`, [report]);

/** Writes a gap that was set aside, new or with another reason. */
export const putGapAside = (db: Db, aside: GapAside): void => {
  run(
    db,
    `INSERT INTO gap_aside (id, rev, report_id, gap, reason, by_id, at)
     VALUES (@id, @rev, @report, @gap, @reason, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, reason = excluded.reason, by_id = excluded.by_id,
       at = excluded.at`,
    { ...aside },
  );
};

export const deleteGapAside = (db: Db, id: GapAsideId): void => {
  run(db, `DELETE FROM gap_aside WHERE id = ?`, [id]);
};
