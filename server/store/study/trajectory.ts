import type { AreaId, CoderId, ThemeId, TrajectoryId, WaveId } from '#shared/ids.ts';
import type { Trajectory } from '#shared/trajectory/trajectory.ts';
import { all, type Db, run } from '../database.ts';

interface TrajectoryRow {
  id: TrajectoryId;
  rev: number;
  theme_id: ThemeId;
  area_id: AreaId;
  up_to_id: WaveId | null;
  label: Trajectory['label'];
  suggested: Trajectory['suggested'];
  reason: string;
  excerpts: string;
  by_id: CoderId;
  at: string;
  series: string;
}

const toTrajectory = ({
  theme_id,
  area_id,
  up_to_id,
  by_id,
  excerpts,
  ...row
}: TrajectoryRow): Trajectory => ({
  ...row,
  theme: theme_id,
  area: area_id,
  upTo: up_to_id,
  by: by_id,
  excerpts: JSON.parse(excerpts),
});

/** Every confirmed trajectory by area and theme. */
export const listTrajectories = (db: Db): Trajectory[] =>
  all<TrajectoryRow>(
    db,
    `SELECT t.id, t.rev, t.theme_id, t.area_id, t.up_to_id, t.label, t.suggested, t.reason, t.excerpts, t.by_id, t.at, t.series
     FROM trajectory t JOIN area a ON a.id = t.area_id ORDER BY a.position, t.theme_id, t.id`,
  ).map(toTrajectory);

/** Writes a confirmed trajectory, new or changed. */
export const putTrajectory = (db: Db, trajectory: Trajectory): void => {
  run(
    db,
    `INSERT INTO trajectory (id, rev, theme_id, area_id, up_to_id, label, suggested, reason, excerpts, by_id, at, series)
     VALUES (@id, @rev, @theme, @area, @upTo, @label, @suggested, @reason, @excerpts, @by, @at, @series)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, theme_id = excluded.theme_id, area_id = excluded.area_id,
       up_to_id = excluded.up_to_id, label = excluded.label, suggested = excluded.suggested,
       reason = excluded.reason, excerpts = excluded.excerpts, by_id = excluded.by_id, at = excluded.at,
       series = excluded.series`,
    { ...trajectory, excerpts: JSON.stringify(trajectory.excerpts) },
  );
};

export const deleteTrajectory = (db: Db, id: TrajectoryId): void => {
  run(db, `DELETE FROM trajectory WHERE id = ?`, [id]);
};
