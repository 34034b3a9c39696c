import type { GroupId, ThemeId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { all, type Db, one, run } from '../database.ts';

interface ThemeRow {
  id: ThemeId;
  rev: number;
  kind: Theme['kind'];
  group_id: GroupId | null;
  parent_id: ThemeId | null;
  position: number;
  title: string;
  definition: string;
  use_when: string;
  not_when: string;
  distinguish_from: string;
  example: string;
  tint: number | null;
  retired: number;
  merged_into_id: ThemeId | null;
}

const SELECT = `SELECT id, rev, kind, group_id, parent_id, position, title, definition, use_when, not_when,
  distinguish_from, example, tint, retired, merged_into_id FROM theme`;

const toTheme = (row: ThemeRow): Theme => ({
  id: row.id,
  rev: row.rev,
  kind: row.kind,
  group: row.group_id,
  parent: row.parent_id,
  position: row.position,
  title: row.title,
  definition: row.definition,
  useWhen: row.use_when,
  notWhen: row.not_when,
  distinguishFrom: JSON.parse(row.distinguish_from),
  example: row.example,
  tint: row.tint,
  retired: row.retired === 1,
  mergedInto: row.merged_into_id,
});

/** Every theme, retired ones included; `inFrameOrder` lays them out. */
export const listThemes = (db: Db): Theme[] =>
  all<ThemeRow>(db, `${SELECT} ORDER BY position, id`).map(toTheme);

export const findThemeById = (db: Db, id: string): Theme | undefined => {
  const row = one<ThemeRow>(db, `${SELECT} WHERE id = ?`, [id]);
  return row && toTheme(row);
};

/** Writes a theme, new or changed. */
export const putTheme = (db: Db, theme: Theme): void => {
  run(
    db,
    `INSERT INTO theme (id, rev, kind, group_id, parent_id, position, title, definition, use_when, not_when,
       distinguish_from, example, tint, retired, merged_into_id)
     VALUES (@id, @rev, @kind, @group, @parent, @position, @title, @definition, @useWhen, @notWhen,
       @distinguishFrom, @example, @tint, @retired, @mergedInto)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, kind = excluded.kind, group_id = excluded.group_id,
       parent_id = excluded.parent_id, position = excluded.position, title = excluded.title,
       definition = excluded.definition, use_when = excluded.use_when, not_when = excluded.not_when,
       distinguish_from = excluded.distinguish_from, example = excluded.example, tint = excluded.tint,
       retired = excluded.retired, merged_into_id = excluded.merged_into_id`,
    { ...theme, distinguishFrom: JSON.stringify(theme.distinguishFrom), retired: theme.retired ? 1 : 0 },
  );
};

export const deleteTheme = (db: Db, id: ThemeId): void => {
  run(db, `DELETE FROM theme WHERE id = ?`, [id]);
};

/** Whether any coding carries the theme, whatever its state. */
export const hasCodings = (db: Db, id: ThemeId): boolean =>
  one(db, `SELECT 1 FROM coding WHERE theme_id = ? LIMIT 1`, [id]) !== undefined;
