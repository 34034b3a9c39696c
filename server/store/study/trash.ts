import { all, type Db } from '../database.ts';

/** A source in the trash, or the texts of one whose adding was undone, with what hangs on it. */
export interface TrashedSource {
  id: string;
  title: string;
  kind: string;
  /** Null where no source of this id stands: only its texts do. */
  trashedAt: string | null;
  words: number;
  codings: number;
  quotes: number;
  memos: number;
  passes: number;
  files: number;
}

const ON_IT = (id: string) => `
  (SELECT coalesce(sum(words), 0) FROM text_version WHERE source_id = ${id}) AS words,
  (SELECT count(*) FROM coding WHERE source_id = ${id}) AS codings,
  (SELECT count(*) FROM quote WHERE source_id = ${id}) AS quotes,
  (SELECT count(*) FROM memo m LEFT JOIN coding c ON c.id = m.coding_id WHERE coalesce(m.source_id, c.source_id) = ${id}) AS memos,
  (SELECT count(*) FROM pass WHERE source_id = ${id}) AS passes`;

/** Sources in the trash, and what undone additions left. */
export const listTrashedSources = (db: Db): TrashedSource[] =>
  all<TrashedSource>(
    db,
    `SELECT s.id, s.title, s.kind, s.trashed_at AS trashedAt, ${ON_IT('s.id')}, s.original_hash IS NOT NULL AS files
       FROM source s WHERE s.trashed_at IS NOT NULL
     UNION ALL
     SELECT v.id, coalesce(i.row ->> 'title', ''), coalesce(i.row ->> 'kind', ''), NULL, ${ON_IT('v.id')},
         i.row ->> 'original_hash' IS NOT NULL
       FROM (SELECT DISTINCT source_id AS id FROM text_version WHERE source_id NOT IN (SELECT id FROM source)) v
       LEFT JOIN (SELECT key ->> 0 AS id, coalesce(before, after) AS row, max(number) FROM image
                  WHERE "table" = 'source' GROUP BY key) i ON i.id = v.id`,
  );

/** Hashes of the files that sources were read from, as far as they or their images tell. */
export const listHashesOf = (db: Db, sources: readonly string[]): string[] =>
  all<{ hash: string }>(
    db,
    `SELECT original_hash AS hash FROM source
       WHERE original_hash IS NOT NULL AND id IN (SELECT value FROM json_each(@sources))
     UNION SELECT coalesce(after, before) ->> 'original_hash' FROM image
       WHERE "table" = 'source' AND coalesce(after, before) ->> 'original_hash' IS NOT NULL
         AND key ->> 0 IN (SELECT value FROM json_each(@sources))`,
    { sources: JSON.stringify(sources) },
  ).map(({ hash }) => hash);
