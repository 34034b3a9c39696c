import type { TwinDismissal } from '#shared/codebook/twin.ts';
import type { ThemeId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

/** Every pair that somebody said is two things, in the order they said it. */
export const listDismissals = (db: Db): TwinDismissal[] =>
  all<TwinDismissal>(
    db,
    `SELECT id, rev, theme_id AS theme, twin_id AS twin, by_id AS "by", at FROM twin_dismissal ORDER BY at, id`,
  );

/** Writes a dismissal, new or changed. */
export const putDismissal = (db: Db, dismissal: TwinDismissal): void => {
  run(
    db,
    `INSERT INTO twin_dismissal (id, rev, theme_id, twin_id, by_id, at) VALUES (@id, @rev, @theme, @twin, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, theme_id = excluded.theme_id, twin_id = excluded.twin_id,
       by_id = excluded.by_id, at = excluded.at`,
    dismissal,
  );
};

/** Forgets what was said of a theme and its twins. */
export const deleteDismissalsOf = (db: Db, theme: ThemeId): void => {
  run(db, `DELETE FROM twin_dismissal WHERE theme_id = @theme OR twin_id = @theme`, { theme });
};
