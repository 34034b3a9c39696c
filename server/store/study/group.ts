import type { GroupId } from '#shared/ids.ts';
import type { Group } from '#shared/theme/theme.ts';
import { all, type Db, run } from '../database.ts';

/** Every group, in no kind's order. */
export const listGroups = (db: Db): Group[] =>
  all<Group>(db, `SELECT id, rev, kind, title, position FROM theme_group ORDER BY position, id`);

/** Writes a group, new or changed. */
export const putGroup = (db: Db, group: Group): void => {
  run(
    db,
    `INSERT INTO theme_group (id, rev, kind, title, position) VALUES (@id, @rev, @kind, @title, @position)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, kind = excluded.kind, title = excluded.title,
       position = excluded.position`,
    group,
  );
};

export const deleteGroup = (db: Db, id: GroupId): void => {
  run(db, `DELETE FROM theme_group WHERE id = ?`, [id]);
};
