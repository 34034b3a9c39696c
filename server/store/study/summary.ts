import type { AreaId, CoderId, SummaryId, WaveId } from '#shared/ids.ts';
import type { SummaryRow } from '#shared/summary/summary.ts';
import { all, type Db, run } from '../database.ts';

interface RowOfSummary {
  id: SummaryId;
  rev: number;
  earlier_id: WaveId;
  later_id: WaveId;
  area_id: AreaId | null;
  row: SummaryRow['row'];
  text: string;
  by_id: CoderId;
  at: string;
}

const toSummaryRow = ({ earlier_id, later_id, area_id, by_id, ...row }: RowOfSummary): SummaryRow => ({
  ...row,
  earlier: earlier_id,
  later: later_id,
  area: area_id,
  by: by_id,
});

/** Every row of every summary by waves, the study's own before the areas', and by row. */
export const listSummaryRows = (db: Db): SummaryRow[] =>
  all<RowOfSummary>(
    db,
    `SELECT x.id, x.rev, x.earlier_id, x.later_id, x.area_id, x.row, x.text, x.by_id, x.at
     FROM summary_row x JOIN wave l ON l.id = x.later_id JOIN wave e ON e.id = x.earlier_id
       LEFT JOIN area a ON a.id = x.area_id
     ORDER BY l.month, e.month, a.position IS NOT NULL, a.position, x.row, x.id`,
  ).map(toSummaryRow);

/** Writes a row of a summary, new or changed. */
export const putSummaryRow = (db: Db, row: SummaryRow): void => {
  run(
    db,
    `INSERT INTO summary_row (id, rev, earlier_id, later_id, area_id, row, text, by_id, at)
     VALUES (@id, @rev, @earlier, @later, @area, @row, @text, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, earlier_id = excluded.earlier_id,
       later_id = excluded.later_id, area_id = excluded.area_id, row = excluded.row, text = excluded.text,
       by_id = excluded.by_id, at = excluded.at`,
    row,
  );
};

export const deleteSummaryRow = (db: Db, id: SummaryId): void => {
  run(db, `DELETE FROM summary_row WHERE id = ?`, [id]);
};
