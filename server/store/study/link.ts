import type { GroupId, LinkId, ThemeId } from '#shared/ids.ts';
import type { Link } from '#shared/link/link.ts';
import { all, type Db, run } from '../database.ts';

interface LinkRow {
  id: LinkId;
  rev: number;
  from_theme_id: ThemeId | null;
  from_group_id: GroupId | null;
  to_theme_id: ThemeId | null;
  to_group_id: GroupId | null;
  type: Link['type'];
  basis: Link['basis'];
  areas: string;
  excerpts: string;
  note: string;
}

const toLink = (row: LinkRow): Link => ({
  id: row.id,
  rev: row.rev,
  from: row.from_theme_id ?? row.from_group_id ?? '',
  to: row.to_theme_id ?? row.to_group_id ?? '',
  type: row.type,
  basis: row.basis,
  areas: JSON.parse(row.areas),
  excerpts: JSON.parse(row.excerpts),
  note: row.note,
});

/** Every link by its type. */
export const listLinks = (db: Db): Link[] =>
  all<LinkRow>(
    db,
    `SELECT id, rev, from_theme_id, from_group_id, to_theme_id, to_group_id, type, basis, areas, excerpts, note
     FROM link ORDER BY type, id`,
  ).map(toLink);

/** Writes a link, new or changed; its ends are looked up among themes, then groups. */
export const putLink = (db: Db, link: Link): void => {
  run(
    db,
    `INSERT INTO link (id, rev, from_theme_id, from_group_id, to_theme_id, to_group_id, type, basis, areas, excerpts, note)
     VALUES (@id, @rev, (SELECT id FROM theme WHERE id = @from), (SELECT id FROM theme_group WHERE id = @from),
       (SELECT id FROM theme WHERE id = @to), (SELECT id FROM theme_group WHERE id = @to),
       @type, @basis, @areas, @excerpts, @note)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, from_theme_id = excluded.from_theme_id,
       from_group_id = excluded.from_group_id, to_theme_id = excluded.to_theme_id, to_group_id = excluded.to_group_id,
       type = excluded.type, basis = excluded.basis, areas = excluded.areas, excerpts = excluded.excerpts,
       note = excluded.note`,
    { ...link, areas: JSON.stringify(link.areas), excerpts: JSON.stringify(link.excerpts) },
  );
};

export const deleteLink = (db: Db, id: LinkId): void => {
  run(db, `DELETE FROM link WHERE id = ?`, [id]);
};
