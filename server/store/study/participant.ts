import type { AreaId, ParticipantId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { all, type Db, one, run } from '../database.ts';

interface ParticipantRow {
  id: ParticipantId;
  rev: number;
  pseudonym: string;
  area_id: AreaId | null;
  role: string;
  role_population: Participant['rolePopulation'];
  sector: string;
  label: string;
  panel: number;
  panel_from: string | null;
  panel_to: string | null;
}

const toParticipant = (row: ParticipantRow): Participant => ({
  id: row.id,
  rev: row.rev,
  pseudonym: row.pseudonym,
  area: row.area_id,
  role: row.role,
  rolePopulation: row.role_population,
  sector: row.sector,
  label: row.label,
  panel: row.panel === 1,
  panelFrom: row.panel_from,
  panelTo: row.panel_to,
});
const toRow = (participant: Participant) => ({ ...participant, panel: participant.panel ? 1 : 0 });

export const listParticipants = (db: Db): Participant[] =>
  all<ParticipantRow>(
    db,
    `SELECT id, rev, pseudonym, area_id, role, role_population, sector, label, panel, panel_from, panel_to
     FROM participant ORDER BY pseudonym, id`,
  ).map(toParticipant);

/** Writes a participant, new or changed. */
export const putParticipant = (db: Db, participant: Participant): void => {
  run(
    db,
    `INSERT INTO participant (id, rev, pseudonym, area_id, role, role_population, sector, label, panel, panel_from, panel_to)
     VALUES (@id, @rev, @pseudonym, @area, @role, @rolePopulation, @sector, @label, @panel, @panelFrom, @panelTo)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, pseudonym = excluded.pseudonym, area_id = excluded.area_id,
       role = excluded.role, role_population = excluded.role_population, sector = excluded.sector,
       label = excluded.label, panel = excluded.panel, panel_from = excluded.panel_from, panel_to = excluded.panel_to`,
    toRow(participant),
  );
};

export const hasParticipant = (db: Db, id: ParticipantId): boolean =>
  one(db, 'SELECT id FROM participant WHERE id = ?', [id]) !== undefined;

export const deleteParticipant = (db: Db, id: ParticipantId): void => {
  run(db, `DELETE FROM participant WHERE id = ?`, [id]);
};
