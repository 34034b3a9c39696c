import type { AreaId, ThemeId, WatchId, WaveId } from '#shared/ids.ts';
import type { Watch } from '#shared/threat/threat.ts';
import { all, type Db, run } from '../database.ts';

interface WatchRow {
  id: WatchId;
  rev: number;
  theme_id: ThemeId;
  area_id: AreaId | null;
  question: string;
  claim: string;
  avoided_if: string;
  overcome_if: string;
  ask_in_id: WaveId | null;
}

const toWatch = (row: WatchRow): Watch => ({
  id: row.id,
  rev: row.rev,
  theme: row.theme_id,
  area: row.area_id,
  question: row.question,
  claim: row.claim,
  avoidedIf: row.avoided_if,
  overcomeIf: row.overcome_if,
  askIn: row.ask_in_id,
});

/** Every watch item: of each theme the study's default, then the areas' own. */
export const listWatches = (db: Db): Watch[] =>
  all<WatchRow>(
    db,
    `SELECT x.id, x.rev, x.theme_id, x.area_id, x.question, x.claim, x.avoided_if, x.overcome_if, x.ask_in_id
     FROM watch x LEFT JOIN area a ON a.id = x.area_id ORDER BY x.theme_id, a.position IS NOT NULL, a.position, x.id`,
  ).map(toWatch);

/** Writes a watch item, new or changed. */
export const putWatch = (db: Db, watch: Watch): void => {
  run(
    db,
    `INSERT INTO watch (id, rev, theme_id, area_id, question, claim, avoided_if, overcome_if, ask_in_id)
     VALUES (@id, @rev, @theme, @area, @question, @claim, @avoidedIf, @overcomeIf, @askIn)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, theme_id = excluded.theme_id, area_id = excluded.area_id,
       question = excluded.question, claim = excluded.claim, avoided_if = excluded.avoided_if,
       overcome_if = excluded.overcome_if, ask_in_id = excluded.ask_in_id`,
    watch,
  );
};

export const deleteWatch = (db: Db, id: WatchId): void => {
  run(db, `DELETE FROM watch WHERE id = ?`, [id]);
};
