import type { Area } from '#shared/area/area.ts';
import type { AreaId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

interface AreaRow {
  id: AreaId;
  rev: number;
  position: number;
  name: string;
  aliases: string;
  character: string;
  seat: string;
  public_name: string;
}

const toArea = (row: AreaRow): Area => ({
  id: row.id,
  rev: row.rev,
  position: row.position,
  name: row.name,
  aliases: JSON.parse(row.aliases),
  character: row.character,
  seat: row.seat,
  publicName: row.public_name,
});
const toRow = (area: Area) => ({
  ...area,
  aliases: JSON.stringify(area.aliases),
});

export const listAreas = (db: Db): Area[] =>
  all<AreaRow>(
    db,
    `SELECT id, rev, position, name, aliases, character, seat, public_name FROM area ORDER BY position, id`,
  ).map(toArea);

/** Writes an area, new or changed. */
export const putArea = (db: Db, area: Area): void => {
  run(
    db,
    `INSERT INTO area (id, rev, position, name, aliases, character, seat, public_name)
     VALUES (@id, @rev, @position, @name, @aliases, @character, @seat, @publicName)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, name = excluded.name,
       aliases = excluded.aliases, character = excluded.character, seat = excluded.seat, public_name = excluded.public_name`,
    toRow(area),
  );
};

export const deleteArea = (db: Db, id: AreaId): void => {
  run(db, `DELETE FROM area WHERE id = ?`, [id]);
};
