import { all, type Db } from '../database.ts';

/** A judgement that rests on some of these codings, or rested on them when it was written. */
export interface Resting {
  table: 'assessment' | 'trajectory' | 'status' | 'finding' | 'link';
  id: string;
  theme: string | null;
  area: string | null;
  wave: string | null;
}

const lists = (column: string) =>
  `EXISTS (SELECT 1 FROM json_each(${column}) e WHERE e.value IN (SELECT value FROM json_each(@codings)))`;

/** What rests on codings: by its evidence or, for an assessment, by all it was written on. */
export const listResting = (db: Db, codings: readonly string[]): Resting[] =>
  all<Resting>(
    db,
    `SELECT 'assessment' AS "table", id, theme_id AS theme, area_id AS area, wave_id AS wave FROM assessment
       WHERE ${lists('excerpts')} OR EXISTS (SELECT 1 FROM json_tree(coalesce(rests_on, '[]')) t
         WHERE t.type = 'text' AND t.value IN (SELECT value FROM json_each(@codings)))
     UNION ALL SELECT 'trajectory', id, theme_id, area_id, NULL FROM trajectory WHERE ${lists('excerpts')}
     UNION ALL SELECT 'status', id, theme_id, area_id, wave_id FROM status WHERE ${lists('excerpts')}
     UNION ALL SELECT 'finding', id, NULL, NULL, NULL FROM finding WHERE ${lists('evidence')} OR ${lists('against')}
     UNION ALL SELECT 'link', id, NULL, NULL, NULL FROM link WHERE ${lists('excerpts')}`,
    { codings: JSON.stringify(codings) },
  );
