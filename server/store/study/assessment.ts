import type { Assessment } from '#shared/assessment/assessment.ts';
import type { AreaId, AssessmentId, CoderId, ThemeId, WaveId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

interface AssessmentRow {
  id: AssessmentId;
  rev: number;
  theme_id: ThemeId;
  area_id: AreaId;
  wave_id: WaveId;
  text: string;
  prominence: number | null;
  asked: Assessment['asked'];
  excerpts: string;
  cites: string;
  state: Assessment['state'];
  by_id: CoderId;
  at: string;
  fingerprint: string;
  rests_on: string | null;
}

const toAssessment = ({
  theme_id,
  area_id,
  wave_id,
  by_id,
  excerpts,
  cites,
  rests_on,
  ...row
}: AssessmentRow): Assessment => ({
  ...row,
  theme: theme_id,
  area: area_id,
  wave: wave_id,
  by: by_id,
  excerpts: JSON.parse(excerpts),
  cites: JSON.parse(cites),
  restsOn: rests_on === null ? null : JSON.parse(rests_on),
});

/** Every assessment by month, area and theme. */
export const listAssessments = (db: Db): Assessment[] =>
  all<AssessmentRow>(
    db,
    `SELECT x.id, x.rev, x.theme_id, x.area_id, x.wave_id, x.text, x.prominence, x.asked, x.excerpts, x.cites,
       x.state, x.by_id, x.at, x.fingerprint, x.rests_on
     FROM assessment x JOIN wave w ON w.id = x.wave_id JOIN area a ON a.id = x.area_id
     ORDER BY w.month, a.position, x.theme_id, x.id`,
  ).map(toAssessment);

/** Writes an assessment, new or changed. */
export const putAssessment = (db: Db, assessment: Assessment): void => {
  run(
    db,
    `INSERT INTO assessment (id, rev, theme_id, area_id, wave_id, text, prominence, asked, excerpts, cites, state, by_id,
       at, fingerprint, rests_on)
     VALUES (@id, @rev, @theme, @area, @wave, @text, @prominence, @asked, @excerpts, @cites, @state, @by,
       @at, @fingerprint, @restsOn)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, theme_id = excluded.theme_id, area_id = excluded.area_id,
       wave_id = excluded.wave_id, text = excluded.text, prominence = excluded.prominence, asked = excluded.asked,
       excerpts = excluded.excerpts, cites = excluded.cites, state = excluded.state, by_id = excluded.by_id,
       at = excluded.at, fingerprint = excluded.fingerprint, rests_on = excluded.rests_on`,
    {
      ...assessment,
      excerpts: JSON.stringify(assessment.excerpts),
      cites: JSON.stringify(assessment.cites),
      restsOn: assessment.restsOn && JSON.stringify(assessment.restsOn),
    },
  );
};

export const deleteAssessment = (db: Db, id: AssessmentId): void => {
  run(db, `DELETE FROM assessment WHERE id = ?`, [id]);
};
