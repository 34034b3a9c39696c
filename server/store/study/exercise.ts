import type { ExerciseRow } from '#shared/exercise/exercise.ts';
import type { AreaId, ExerciseRowId, SourceId, ThemeId, WaveId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

interface Row {
  id: ExerciseRowId;
  rev: number;
  area_id: AreaId;
  wave_id: WaveId | null;
  source_id: SourceId | null;
  position: number;
  change: string;
  change_theme_id: ThemeId | null;
  threat: string;
  threat_theme_id: ThemeId | null;
  opportunity: string;
  opportunity_theme_id: ThemeId | null;
  step: string;
  step_theme_id: ThemeId | null;
}

const toRow = ({
  area_id,
  wave_id,
  source_id,
  change_theme_id,
  threat_theme_id,
  opportunity_theme_id,
  step_theme_id,
  ...row
}: Row): ExerciseRow => ({
  ...row,
  area: area_id,
  wave: wave_id,
  source: source_id,
  changeTheme: change_theme_id,
  threatTheme: threat_theme_id,
  opportunityTheme: opportunity_theme_id,
  stepTheme: step_theme_id,
});

/** Every row, area by area in their order. */
export const listExerciseRows = (db: Db): ExerciseRow[] =>
  all<Row>(
    db,
    `SELECT e.id, e.rev, e.area_id, e.wave_id, e.source_id, e.position, e.change, e.change_theme_id, e.threat,
       e.threat_theme_id, e.opportunity, e.opportunity_theme_id, e.step, e.step_theme_id
     FROM exercise_row e JOIN area a ON a.id = e.area_id ORDER BY a.position, a.id, e.position, e.id`,
  ).map(toRow);

/** Writes a row, new or changed. */
export const putExerciseRow = (db: Db, row: ExerciseRow): void => {
  run(
    db,
    `INSERT INTO exercise_row (id, rev, area_id, wave_id, source_id, position, change, change_theme_id, threat,
       threat_theme_id, opportunity, opportunity_theme_id, step, step_theme_id)
     VALUES (@id, @rev, @area, @wave, @source, @position, @change, @changeTheme, @threat, @threatTheme,
       @opportunity, @opportunityTheme, @step, @stepTheme)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, area_id = excluded.area_id, wave_id = excluded.wave_id,
       source_id = excluded.source_id, position = excluded.position, change = excluded.change,
       change_theme_id = excluded.change_theme_id, threat = excluded.threat,
       threat_theme_id = excluded.threat_theme_id, opportunity = excluded.opportunity,
       opportunity_theme_id = excluded.opportunity_theme_id, step = excluded.step,
       step_theme_id = excluded.step_theme_id`,
    row,
  );
};

export const deleteExerciseRow = (db: Db, id: ExerciseRowId): void => {
  run(db, `DELETE FROM exercise_row WHERE id = ?`, [id]);
};
