import type { Coder } from '#shared/coding/coder.ts';
import type { CoderId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

/** Everybody who ever did something in the study, but for participants who answered on their own page. */
export const listCoders = (db: Db): Coder[] =>
  all<{ id: CoderId; name: string; initials: string }>(
    db,
    `SELECT id, name, initials FROM coder WHERE id NOT IN (SELECT id FROM participant) ORDER BY name, id`,
  );

/** Makes a member of the team known to the study, or brings their name up to date. */
export const putCoder = (db: Db, coder: Coder): void => {
  run(
    db,
    `INSERT INTO coder (id, name, initials) VALUES (@id, @name, @initials)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials
     WHERE name <> excluded.name OR initials <> excluded.initials`,
    coder,
  );
};

/** Names somebody as one of the team. */
export const putInTeam = (db: Db, coder: Coder): void => {
  putCoder(db, coder);
  run(db, `UPDATE coder SET in_team = 1 WHERE id = ?`, [coder.id]);
};

/**
 * The team as it stands in the study: those named, and whoever signed anything in it; a first text that stands is
 * nobody's, and a participant who answered on their own page is not of the team.
 */
export const listTeam = (db: Db): Coder[] =>
  all<{ id: CoderId; name: string; initials: string }>(
    db,
    `SELECT id, name, initials FROM coder
     WHERE (in_team OR id IN (
       SELECT coder_id FROM coding UNION SELECT coder_id FROM pass UNION SELECT author_id FROM memo
       UNION SELECT v.made_by FROM text_version v JOIN source s ON s.id = v.source_id
         WHERE v.number > 1 OR v.id <> s.text_id
       UNION SELECT by_id FROM assessment UNION SELECT by_id FROM trajectory UNION SELECT by_id FROM status
       UNION SELECT by_id FROM quote UNION SELECT by_id FROM clearance UNION SELECT by_id FROM codebook_event
       UNION SELECT by_id FROM snapshot UNION SELECT by_id FROM twin_dismissal UNION SELECT by_id FROM near_dismissal
       UNION SELECT by_id FROM summary_row
       UNION SELECT by_id FROM report UNION SELECT by_id FROM report_template UNION SELECT by_id FROM gap_aside
       UNION SELECT by_id FROM edition UNION SELECT by_id FROM citation UNION SELECT by_id FROM finding
       UNION SELECT by_id FROM member_check UNION SELECT by_id FROM resolution UNION SELECT seen_by FROM member_addition))
     AND id NOT IN (SELECT id FROM participant)
     ORDER BY name, id`,
  );

/** Who did the last deed of a study, and when. */
export const findLastAuthor = (db: Db): (Coder & { at: string }) | undefined =>
  one<{ id: CoderId; name: string; initials: string; at: string }>(
    db,
    `SELECT c.id, c.name, c.initials, j.at FROM journal j JOIN coder c ON c.id = j.by_id ORDER BY j.number DESC LIMIT 1`,
  );
