import { all, type Db } from '../database.ts';

/** A row that stands where it cannot, and the deed that last changed what is in its way. */
export interface Misplaced {
  id: string;
  /** Deeds that last changed what does not fit together. */
  revs: readonly number[];
}

const AMONG = `source_id IN (SELECT value FROM json_each(@sources))`;

/** What stands on a text that its source, one of those given, does not have; themes under themselves or under one of another kind or group, duplicates of duplicates, and items that are frozen otherwise than their sheet: no constraint of the file guards these. */
export const misplaced = (db: Db, sources: readonly string[]): Misplaced[] =>
  all<{ id: string; rev: number; other: number }>(
    db,
    `WITH RECURSIVE rooted (id) AS (
       SELECT id FROM theme WHERE parent_id IS NULL
       UNION SELECT t.id FROM theme t JOIN rooted r ON t.parent_id = r.id)
     SELECT t.id, t.rev, p.rev AS other FROM theme t JOIN theme p ON p.id = t.parent_id
       WHERE (t.kind IS NOT p.kind OR t.group_id IS NOT p.group_id OR t.id NOT IN rooted)
     UNION ALL
     SELECT d.id, d.rev, p.rev FROM source d JOIN source p ON p.id = d.duplicate_of_id
       WHERE p.duplicate_of_id IS NOT NULL
     UNION ALL
     SELECT i.id, i.rev, c.rev FROM member_check_item i JOIN member_check c ON c.id = i.check_id
       WHERE i.frozen = (c.state = 'draft')
     UNION ALL
     SELECT a.id, a.rev, s.rev FROM
       (SELECT id, rev, source_id, text_id FROM coding WHERE ${AMONG}
        UNION ALL SELECT id, rev, source_id, text_id FROM quote WHERE ${AMONG}
        UNION ALL SELECT id, rev, source_id, text_id FROM pass WHERE ${AMONG} AND text_id IS NOT NULL
        UNION ALL SELECT id, rev, source_id, text_id FROM memo WHERE ${AMONG} AND text_id IS NOT NULL) a
       JOIN source s ON s.id = a.source_id
       WHERE a.text_id <> s.text_id AND a.text_id NOT IN (SELECT value FROM json_each(s.earlier_texts))`,
    { sources: JSON.stringify(sources) },
  ).map(({ id, rev: own, other }) => ({ id, revs: [own, other] }));
