import type { SourceId, StudyId, TextId } from '#shared/ids.ts';
import { all, type Db, one } from '../database.ts';
import { currentRow, stillStands } from './image.ts';

/** What SQLite itself finds wrong with a file; empty where nothing. */
export const fileFaults = (db: Db): string[] =>
  all<{ quick_check: string }>(db, `PRAGMA main.quick_check(100)`)
    .map((row) => row.quick_check)
    .filter((found) => found !== 'ok');

/** Rows that point at a row that is not there. */
export const brokenReferences = (db: Db): { table: string; rowid: number | null; parent: string }[] =>
  all(db, `SELECT "table", rowid, parent FROM pragma_foreign_key_check`);

/** Ids of the studies in this file: one, in a sound file. */
export const studyIds = (db: Db): StudyId[] =>
  all<{ id: StudyId }>(db, `SELECT id FROM study`).map((row) => row.id);

/** A text version in numbers, with the title of its source; null where there is no such source. */
export interface TextRow {
  id: TextId;
  source: SourceId;
  number: number;
  words: number;
  participant_words: number;
  unknown_words: number;
  turns: number;
  title: string | null;
}

export const listTexts = (db: Db): TextRow[] =>
  all<TextRow>(
    db,
    `SELECT v.id, v.source_id AS source, v.number, v.words, v.participant_words, v.unknown_words, v.turns, s.title
     FROM text_version v LEFT JOIN source s ON s.id = v.source_id ORDER BY v.source_id, v.number`,
  );

/** A stretch of a text that something was made of: the words kept beside its offsets, null for a memo. */
export interface SpanRow {
  word: 'coding' | 'quote' | 'memo';
  id: string;
  source: SourceId;
  textVersion: TextId;
  start: number | null;
  end: number | null;
  text: string | null;
  prefix: string | null;
  suffix: string | null;
}

export const listSpans = (db: Db, text: TextId): SpanRow[] =>
  all<SpanRow>(
    db,
    `SELECT 'coding' AS word, id, source_id AS source, text_id AS textVersion, start, "end", text, prefix, suffix
       FROM coding WHERE text_id = @text
     UNION ALL SELECT 'quote', id, source_id, text_id, start, "end", text, prefix, suffix
       FROM quote WHERE text_id = @text
     UNION ALL SELECT 'memo', m.id, m.source_id, m.text_id, m.start, m."end", NULL, NULL, NULL
       FROM memo m WHERE m.about = 'excerpt' AND m.text_id = @text
     ORDER BY 1, 2`,
    { text },
  );

/** Ids of a table's rows that some deed made, changed or removed, whether they stand today or not. */
export const idsInJournal = (db: Db, table: string): Set<string> =>
  new Set(
    all<{ id: string }>(db, `SELECT DISTINCT key ->> 0 AS id FROM image WHERE "table" = ?`, [table]).map(
      (row) => row.id,
    ),
  );

/** Numbers that are missing from the journal, and of lines that say nothing. */
export const journalFaults = (db: Db): { missing: number; silent: number[] } => {
  const counted = one<{ lines: number; last: number | null }>(
    db,
    `SELECT count(*) AS lines, max(number) AS last FROM journal`,
  );
  return {
    missing: (counted?.last ?? 0) - (counted?.lines ?? 0),
    silent: all<{ number: number }>(db, `SELECT number FROM journal WHERE summary = '' ORDER BY number`).map(
      (row) => row.number,
    ),
  };
};

/** Rows whose `rev` is the number of no deed. */
export const rowsOfNoDeed = (db: Db): { table: string; id: string; rev: number }[] =>
  all<{ name: string }>(
    db,
    `SELECT t.name FROM main.sqlite_schema t
     WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'rev')
     ORDER BY t.name`,
  ).flatMap(({ name }) =>
    all<{ table: string; id: string; rev: number }>(
      db,
      `SELECT '${name}' AS "table", id, rev FROM main."${name}" WHERE rev NOT IN (SELECT number FROM journal)`,
    ),
  );

/** Rows that do not stand as the last deed that touched them left them. Deeds whose images are not kept are passed over. */
export function strayRows(db: Db): { table: string; key: string; deed: number }[] {
  const lastUnkept =
    one<{ number: number | null }>(db, `SELECT max(number) AS number FROM journal WHERE NOT undoable`)
      ?.number ?? 0;
  return all<{ table: string; key: string; deed: number; after: string | null }>(
    db,
    `SELECT "table", key, journal_number AS deed, after FROM image
     WHERE number IN (SELECT max(number) FROM image GROUP BY "table", key)
       AND journal_number > ? ORDER BY number`,
    [lastUnkept],
  )
    .filter(({ table, key, after }) => {
      const current = currentRow(db, table, key);
      return !stillStands(current, after === null ? null : JSON.parse(after));
    })
    .map(({ table, key, deed }) => ({ table, key, deed }));
}

/** How many turns the search index misses, and how many entries of it have no turn. */
export const searchFaults = (db: Db): { missing: number; surplus: number } =>
  one<{ missing: number; surplus: number }>(
    db,
    `SELECT
       (SELECT count(*) FROM turn WHERE number NOT IN (SELECT id FROM turn_search_docsize)) AS missing,
       (SELECT count(*) FROM turn_search_docsize WHERE id NOT IN (SELECT number FROM turn)) AS surplus`,
  ) ?? { missing: 0, surplus: 0 };

/** Sources that were read from a file, with the hash of its bytes. */
export const listOriginalHashes = (db: Db): { id: SourceId; title: string; hash: string }[] =>
  all(db, `SELECT id, title, original_hash AS hash FROM source WHERE original_hash IS NOT NULL ORDER BY id`);
