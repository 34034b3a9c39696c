import type { WaveId } from '#shared/ids.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { all, type Db, run } from '../database.ts';

interface WaveRow {
  id: WaveId;
  rev: number;
  number: number;
  label: string;
  month: string;
  starts_on: string;
  ends_on: string;
  status: Wave['status'];
  closed_on: string | null;
}

const toWave = ({ starts_on, ends_on, closed_on, ...row }: WaveRow): Wave => ({
  ...row,
  startsOn: starts_on,
  endsOn: ends_on,
  closedOn: closed_on,
});

export const listWaves = (db: Db): Wave[] =>
  all<WaveRow>(
    db,
    `SELECT id, rev, number, label, month, starts_on, ends_on, status, closed_on FROM wave ORDER BY month`,
  ).map(toWave);

/** Writes a wave, new or changed. */
export const putWave = (db: Db, wave: Wave): void => {
  run(
    db,
    `INSERT INTO wave (id, rev, number, label, month, starts_on, ends_on, status, closed_on)
     VALUES (@id, @rev, @number, @label, @month, @startsOn, @endsOn, @status, @closedOn)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, number = excluded.number, label = excluded.label,
       month = excluded.month, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
       status = excluded.status, closed_on = excluded.closed_on`,
    wave,
  );
};

export const deleteWave = (db: Db, id: WaveId): void => {
  run(db, `DELETE FROM wave WHERE id = ?`, [id]);
};
