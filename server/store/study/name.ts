import { all, type Db, one } from '../database.ts';

const NAMES = [
  `SELECT name FROM area WHERE id = @id`,
  `SELECT label FROM wave WHERE id = @id`,
  `SELECT title FROM theme WHERE id = @id`,
  `SELECT title FROM theme_group WHERE id = @id`,
  `SELECT title FROM source WHERE id = @id`,
  `SELECT pseudonym FROM participant WHERE id = @id`,
  `SELECT name FROM coder WHERE id = @id`,
  `SELECT title FROM phase WHERE id = @id`,
  `SELECT text FROM coding WHERE id = @id`,
  `SELECT title FROM collection WHERE id = @id`,
  `SELECT title FROM saved_search WHERE id = @id`,
  `SELECT reference FROM citation WHERE id = @id`,
  `SELECT substr(claim, 1, 80) FROM finding WHERE id = @id`,
  `SELECT title FROM study WHERE id = @id`,
  `SELECT substr(body, 1, 80) FROM memo WHERE id = @id`,
].join(' UNION ALL ');

/** What an id is called: a name, a title, a month, the words of a coding; undefined where nothing answers to it. */
export const findName = (db: Db, id: string): string | undefined =>
  one<{ name: string }>(db, `SELECT name FROM (${NAMES}) LIMIT 1`, { id })?.name;

/** What an id was called when a deed last touched it; for what is gone. */
export const findLastName = (db: Db, id: string): string | undefined =>
  one<{ name: string | null }>(
    db,
    `SELECT coalesce(row ->> 'title', row ->> 'name', row ->> 'pseudonym', row ->> 'label') AS name
     FROM (SELECT number, coalesce(after, before) AS row FROM image WHERE key = json_array(@id))
     ORDER BY number DESC LIMIT 1`,
    { id },
  )?.name ?? undefined;

/** Ids of those who took part in a source once a deed was done. */
export const participantsAfter = (db: Db, source: string, deed: number): string[] =>
  all<{ id: string }>(
    db,
    `WITH touched AS (SELECT number, journal_number AS deed, key ->> 1 AS id, before, after FROM image
       WHERE "table" = 'source_participant' AND key ->> 0 = @source)
     SELECT DISTINCT p.id FROM (
       SELECT participant_id AS id FROM source_participant WHERE source_id = @source UNION SELECT id FROM touched) p
     WHERE coalesce(
       (SELECT after IS NOT NULL FROM touched t WHERE t.id = p.id AND t.deed <= @deed ORDER BY t.number DESC LIMIT 1),
       (SELECT before IS NOT NULL FROM touched t WHERE t.id = p.id AND t.deed > @deed ORDER BY t.number LIMIT 1),
       1)
     ORDER BY p.id`,
    { source, deed },
  ).map(({ id }) => id);
