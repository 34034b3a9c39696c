import type { AreaId, CoderId, PhaseId, ReportId, TemplateId } from '#shared/ids.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import type { Report, ReportKind, ReportTemplate } from '#shared/report/report.ts';
import { all, type Db, one, run } from '../database.ts';

interface ReportRow {
  id: ReportId;
  rev: number;
  position: number;
  title: string;
  kind: ReportKind;
  audience: Audience;
  area_id: AreaId | null;
  phase_id: PhaseId | null;
  body: string;
  by_id: CoderId;
  at: string;
  trashed_at: string | null;
}

const COLUMNS = `id, rev, position, title, kind, audience, area_id, phase_id, body, by_id, at, trashed_at`;

const toReport = ({
  area_id: area,
  phase_id: phase,
  by_id: by,
  trashed_at: trashedAt,
  ...row
}: ReportRow): Report => ({ ...row, area, phase, by, trashedAt });

/** Every report, those in the trash included, in their order. */
export const listReports = (db: Db): Report[] =>
  all<ReportRow>(db, `SELECT ${COLUMNS} FROM report ORDER BY position, title, id`).map(toReport);

export const findReportById = (db: Db, id: string): Report | undefined => {
  const row = one<ReportRow>(db, `SELECT ${COLUMNS} FROM report WHERE id = ?`, [id]);
  return row && toReport(row);
};

/** Writes a report, new or changed. */
export const putReport = (db: Db, report: Report): void => {
  run(
    db,
    `INSERT INTO report (${COLUMNS})
     VALUES (@id, @rev, @position, @title, @kind, @audience, @area, @phase, @body, @by, @at, @trashedAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, title = excluded.title,
       kind = excluded.kind, audience = excluded.audience, area_id = excluded.area_id, phase_id = excluded.phase_id,
       body = excluded.body, by_id = excluded.by_id, at = excluded.at, trashed_at = excluded.trashed_at`,
    { ...report },
  );
};

/** The team's own beginnings of reports, by title. */
export const listTemplates = (db: Db): ReportTemplate[] =>
  all<ReportTemplate>(
    db,
    `SELECT id, rev, title, body, by_id AS "by", at FROM report_template ORDER BY title, id`,
  );

export const putTemplate = (db: Db, template: ReportTemplate): void => {
  run(
    db,
    `INSERT INTO report_template (id, rev, title, body, by_id, at)
     VALUES (@id, @rev, @title, @body, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, title = excluded.title, body = excluded.body,
       by_id = excluded.by_id, at = excluded.at`,
    { ...template },
  );
};

export const deleteTemplate = (db: Db, id: TemplateId): void => {
  run(db, `DELETE FROM report_template WHERE id = ?`, [id]);
};
