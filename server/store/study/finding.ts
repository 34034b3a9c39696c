import type { Finding } from '#shared/finding/finding.ts';
import type { FindingId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

type Lists = 'themes' | 'areas' | 'waves' | 'evidence' | 'against';

type FindingRow = Omit<Finding, Lists> & Record<Lists, string>;

const toFinding = (row: FindingRow): Finding => ({
  ...row,
  themes: JSON.parse(row.themes),
  areas: JSON.parse(row.areas),
  waves: JSON.parse(row.waves),
  evidence: JSON.parse(row.evidence),
  against: JSON.parse(row.against),
});

/** The findings in their order. */
export const listFindings = (db: Db): Finding[] =>
  all<FindingRow>(
    db,
    `SELECT id, rev, position, report_id AS report, claim, kind, confidence, themes, areas, waves, evidence, against,
       against_note AS againstNote, note, state, by_id AS "by", at FROM finding ORDER BY position, id`,
  ).map(toFinding);

/** Writes a finding, new or changed. */
export const putFinding = (db: Db, finding: Finding): void => {
  run(
    db,
    `INSERT INTO finding (id, rev, position, report_id, claim, kind, confidence, themes, areas, waves, evidence,
       against, against_note, note, state, by_id, at)
     VALUES (@id, @rev, @position, @report, @claim, @kind, @confidence, @themes, @areas, @waves, @evidence,
       @against, @againstNote, @note, @state, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, report_id = excluded.report_id,
       claim = excluded.claim, kind = excluded.kind, confidence = excluded.confidence, themes = excluded.themes,
       areas = excluded.areas, waves = excluded.waves, evidence = excluded.evidence, against = excluded.against,
       against_note = excluded.against_note, note = excluded.note, state = excluded.state, by_id = excluded.by_id,
       at = excluded.at`,
    {
      ...finding,
      themes: JSON.stringify(finding.themes),
      areas: JSON.stringify(finding.areas),
      waves: JSON.stringify(finding.waves),
      evidence: JSON.stringify(finding.evidence),
      against: JSON.stringify(finding.against),
    },
  );
};

export const deleteFinding = (db: Db, id: FindingId): void => {
  run(db, `DELETE FROM finding WHERE id = ?`, [id]);
};

/** Findings that were made for reports stand without them. */
export const releaseFindings = (db: Db, reports: readonly string[], rev: number): void => {
  run(
    db,
    `UPDATE finding SET report_id = NULL, rev = ? WHERE report_id IN (SELECT value FROM json_each(?))`,
    [rev, JSON.stringify(reports)],
  );
};
