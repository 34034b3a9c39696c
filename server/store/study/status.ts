import type { AreaId, CoderId, StatusId, ThemeId, WaveId } from '#shared/ids.ts';
import { isOfThreat, type LifeRecord } from '#shared/status/status.ts';
import type { StatusRecord } from '#shared/threat/threat.ts';
import { all, type Db, run } from '../database.ts';

interface StatusRow {
  id: StatusId;
  rev: number;
  theme_id: ThemeId;
  area_id: AreaId;
  wave_id: WaveId;
  status: LifeRecord['status'];
  reason: string;
  excerpts: string;
  by_id: CoderId;
  at: string;
}

const toStatus = ({ theme_id, area_id, wave_id, by_id, excerpts, ...row }: StatusRow): LifeRecord => ({
  ...row,
  theme: theme_id,
  area: area_id,
  wave: wave_id,
  by: by_id,
  excerpts: JSON.parse(excerpts),
});

/** Every record in the order of the waves, later ones of a wave behind earlier ones. */
export const listLifeRecords = (db: Db): LifeRecord[] =>
  all<StatusRow>(
    db,
    `SELECT t.id, t.rev, t.theme_id, t.area_id, t.wave_id, t.status, t.reason, t.excerpts, t.by_id, t.at
     FROM status t JOIN wave w ON w.id = t.wave_id ORDER BY w.month, t.at, t.rev, t.id`,
  ).map(toStatus);

/** The records of threats, in the same order. */
export const listStatuses = (db: Db): StatusRecord[] => listLifeRecords(db).filter(isOfThreat);

/** Writes a record, new or with the excerpts it still has. */
export const putStatus = (db: Db, status: LifeRecord): void => {
  run(
    db,
    `INSERT INTO status (id, rev, theme_id, area_id, wave_id, status, reason, excerpts, by_id, at)
     VALUES (@id, @rev, @theme, @area, @wave, @status, @reason, @excerpts, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, theme_id = excluded.theme_id, area_id = excluded.area_id,
       wave_id = excluded.wave_id, status = excluded.status, reason = excluded.reason,
       excerpts = excluded.excerpts, by_id = excluded.by_id, at = excluded.at`,
    { ...status, excerpts: JSON.stringify(status.excerpts) },
  );
};
