import type { CoderId, SourceId, TextId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

/** A text of a source, in force or not, with whether a look-through, something marked or a word beside another source stands on it. */
export interface KeptTextRow {
  id: TextId;
  source: SourceId;
  number: number;
  madeAt: string;
  by: CoderId;
  byName: string;
  reason: string;
  words: number;
  stoodOn: boolean;
}

/** Every text that sources ever had in the study's file, what undone corrections left included, the oldest first. */
export const listTextsEver = (db: Db): KeptTextRow[] =>
  all<Omit<KeptTextRow, 'stoodOn'> & { stoodOn: number }>(
    db,
    `SELECT v.id, v.source_id AS source, v.number, v.made_at AS madeAt, v.made_by AS by, c.name AS byName, v.reason,
       v.words,
       v.id IN (SELECT text_id FROM source UNION SELECT text_id FROM coding UNION SELECT text_id FROM quote
         UNION SELECT text_id FROM pass WHERE text_id IS NOT NULL
         UNION SELECT text_id FROM memo WHERE text_id IS NOT NULL
         UNION SELECT text_id FROM near_dismissal UNION SELECT other_text_id FROM near_dismissal) AS stoodOn
     FROM text_version v JOIN coder c ON c.id = v.made_by ORDER BY v.source_id, v.number`,
  ).map((row) => ({ ...row, stoodOn: row.stoodOn === 1 }));

/** Lets look-throughs of one text, and what was said of it beside others, count for another that says the same. */
export const repointText = (db: Db, from: TextId, to: TextId, rev: number): void => {
  for (const sql of [
    `UPDATE pass SET text_id = ?, rev = ? WHERE text_id = ?`,
    `UPDATE near_dismissal SET text_id = ?, rev = ? WHERE text_id = ?`,
    `UPDATE near_dismissal SET other_text_id = ?, rev = ? WHERE other_text_id = ?`,
  ])
    run(db, sql, [to, rev, from]);
};

/** What assessments rest on, as it was written down; only those that say so. */
export const listRestsOn = (db: Db): { id: string; restsOn: string }[] =>
  all(db, `SELECT id, rests_on AS restsOn FROM assessment WHERE rests_on IS NOT NULL`);

export const putRestsOn = (db: Db, id: string, restsOn: string, rev: number): void => {
  run(db, `UPDATE assessment SET rests_on = ?, rev = ? WHERE id = ?`, [restsOn, rev, id]);
};
