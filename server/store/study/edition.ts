import type { ReportId } from '#shared/ids.ts';
import type { KeptEdition } from '#shared/report/edition.ts';
import { all, type Db, run } from '../database.ts';

const COLUMNS = `id, rev, report_id AS report, name, document, hash, by_id AS "by", at`;

/** Every edition, in the order they were frozen in. */
export const listEditions = (db: Db): KeptEdition[] =>
  all<KeptEdition>(db, `SELECT ${COLUMNS} FROM edition ORDER BY at, rev, id`);

/** The editions of one report, in the order they were frozen in. */
export const listEditionsOf = (db: Db, report: ReportId): KeptEdition[] =>
  all<KeptEdition>(db, `SELECT ${COLUMNS} FROM edition WHERE report_id = ? ORDER BY at, rev, id`, [report]);

/** How many editions each report has. */
export const countEditions = (db: Db): Map<ReportId, number> =>
  new Map(
    all<{ report: ReportId; count: number }>(
      db,
      `SELECT report_id AS report, count(*) AS count FROM edition GROUP BY report_id`,
    ).map(({ report, count }) => [report, count]),
  );

/** Writes a new edition; one that is there never changes. */
export const putEdition = (db: Db, edition: KeptEdition): void => {
  run(
    db,
    `INSERT INTO edition (id, rev, report_id, name, document, hash, by_id, at)
     VALUES (@id, @rev, @report, @name, @document, @hash, @by, @at)`,
    { ...edition },
  );
};
