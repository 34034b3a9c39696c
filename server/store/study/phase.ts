import type { PhaseId, WaveId } from '#shared/ids.ts';
import type { Phase } from '#shared/study/phase.ts';
import { all, type Db, run } from '../database.ts';

interface PhaseRow {
  id: PhaseId;
  rev: number;
  position: number;
  title: string;
  kind: Phase['kind'];
  report: string;
  first_wave_id: WaveId;
  last_wave_id: WaveId;
}

const toPhase = ({ first_wave_id, last_wave_id, ...row }: PhaseRow): Phase => ({
  ...row,
  firstWave: first_wave_id,
  lastWave: last_wave_id,
});

export const listPhases = (db: Db): Phase[] =>
  all<PhaseRow>(
    db,
    `SELECT id, rev, position, title, kind, report, first_wave_id, last_wave_id FROM phase ORDER BY position, id`,
  ).map(toPhase);

/** Writes a phase, new or changed. */
export const putPhase = (db: Db, phase: Phase): void => {
  run(
    db,
    `INSERT INTO phase (id, rev, position, title, kind, report, first_wave_id, last_wave_id)
     VALUES (@id, @rev, @position, @title, @kind, @report, @firstWave, @lastWave)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, title = excluded.title,
       kind = excluded.kind, report = excluded.report, first_wave_id = excluded.first_wave_id,
       last_wave_id = excluded.last_wave_id`,
    phase,
  );
};

export const deletePhase = (db: Db, id: PhaseId): void => {
  run(db, `DELETE FROM phase WHERE id = ?`, [id]);
};
