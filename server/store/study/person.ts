import type { ParticipantId, SourceId, TextId } from '#shared/ids.ts';
import type { Source } from '#shared/source/source.ts';
import { all, type Db, one, run } from '../database.ts';

/** A text of a source that is or was, with who takes part in it and what its labels mean. */
export interface EveryText extends Pick<Source, 'participants' | 'speakers'> {
  id: TextId;
  source: SourceId;
  title: string;
  /** No source stands to it: its adding was undone. */
  isLeft: boolean;
}

/** Every text of the file, those of the trash and of undone additions included. */
export const listEveryText = (db: Db): EveryText[] =>
  all<{
    id: TextId;
    source: SourceId;
    title: string;
    speakers: string;
    participants: string;
    isLeft: number;
  }>(
    db,
    `SELECT v.id, v.source_id AS source, coalesce(s.title, i.row ->> 'title', '') AS title, s.id IS NULL AS isLeft,
       coalesce(s.speakers, i.row ->> 'speakers', '{}') AS speakers,
       (SELECT json_group_array(id) FROM (
          SELECT participant_id AS id FROM source_participant WHERE source_id = v.source_id
          UNION SELECT key ->> 1 FROM image WHERE "table" = 'source_participant' AND key ->> 0 = v.source_id
            AND s.id IS NULL)) AS participants
     FROM text_version v LEFT JOIN source s ON s.id = v.source_id
     LEFT JOIN (SELECT key ->> 0 AS id, coalesce(before, after) AS row, max(number) FROM image
                WHERE "table" = 'source' GROUP BY key) i ON i.id = v.source_id
     ORDER BY v.source_id, v.number`,
  ).map((row) => ({
    ...row,
    isLeft: row.isLeft === 1,
    speakers: JSON.parse(row.speakers),
    participants: JSON.parse(row.participants),
  }));

/** What stands on the words of a text. */
export interface OnText {
  table: 'coding' | 'quote' | 'memo';
  id: string;
  start: number;
  end: number;
}

export const listOnText = (db: Db, text: TextId): OnText[] =>
  all<OnText>(
    db,
    `SELECT 'coding' AS "table", id, start, "end" FROM coding WHERE text_id = @text
     UNION ALL SELECT 'quote', id, start, "end" FROM quote WHERE text_id = @text
     UNION ALL SELECT 'memo', id, start, "end" FROM memo WHERE text_id = @text`,
    { text },
  );

/** Further on than any text reaches, so that things may change places in what must be unique. */
const ASIDE = 1_000_000_000;

/** Puts everything that stands on a text where it stands now, with its words and what surrounds them. */
export function placeOnText(
  db: Db,
  text: TextId,
  placed: readonly (OnText & { text: string; prefix: string; suffix: string })[],
  rev: number,
): void {
  for (const table of ['coding', 'quote'])
    run(db, `UPDATE ${table} SET start = start + ${ASIDE}, "end" = "end" + ${ASIDE} WHERE text_id = ?`, [
      text,
    ]);
  for (const { table, ...at } of placed)
    run(
      db,
      table === 'memo'
        ? `UPDATE memo SET start = @start, "end" = @end, rev = @rev WHERE id = @id`
        : `UPDATE ${table} SET start = @start, "end" = @end, text = @text, prefix = @prefix, suffix = @suffix, rev = @rev
           WHERE id = @id`,
      { ...at, rev },
    );
}

/** Lets memos stand on their source, where the words or the coding they stood on go. */
export const liftMemos = (db: Db, ids: readonly string[], codings: readonly string[], rev: number): void => {
  run(
    db,
    `UPDATE memo SET about = 'source', start = NULL, "end" = NULL, text_id = NULL, rev = @rev,
       source_id = coalesce(source_id, (SELECT source_id FROM coding WHERE coding.id = memo.coding_id)), coding_id = NULL
     WHERE id IN (SELECT value FROM json_each(@ids)) OR coding_id IN (SELECT value FROM json_each(@codings))`,
    { ids: JSON.stringify(ids), codings: JSON.stringify(codings), rev },
  );
};

/** Where a participant is what a row is about: only what they said or were asked stands in such a row, unless named here. */
const NOT_THEIR_WORDS = new Set([
  'participant',
  'consent',
  'lawful_basis',
  'engagement',
  'source_participant',
  'next_step',
  'memo',
  'sheet_item',
]);

/** Ids of rows that hold what a participant was asked, answered or sent in, by table; a new table that refers to them is among them. */
export const listTheirRows = (db: Db, participant: ParticipantId): { table: string; ids: string[] }[] =>
  all<{ table: string; column: string }>(
    db,
    `SELECT m.name AS "table", f."from" AS "column" FROM main.sqlite_schema m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'participant' ORDER BY m.name`,
  )
    .filter(({ table }) => !NOT_THEIR_WORDS.has(table))
    .map(({ table, column }) => ({
      table,
      ids: all<{ id: string }>(db, `SELECT id FROM main."${table}" WHERE "${column}" = ? ORDER BY id`, [
        participant,
      ]).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);

/** Rows of exercises that were written down from these sources. */
export const listRowsFrom = (db: Db, sources: readonly string[]): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM exercise_row WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(sources)],
  ).map(({ id }) => id);

/** Forgets what tells who somebody is: their role and label, why interviews were missed, what was noted beside answers. */
export function clearPerson(db: Db, participant: ParticipantId, rev: number): void {
  run(
    db,
    `UPDATE participant SET role = '', role_population = NULL, sector = '', label = '', rev = ? WHERE id = ?`,
    [rev, participant],
  );
  run(db, `UPDATE engagement SET reason = '', note = '', rev = ? WHERE participant_id = ?`, [
    rev,
    participant,
  ]);
  run(db, `UPDATE consent SET note = '', rev = ? WHERE participant_id = ?`, [rev, participant]);
  run(db, `UPDATE lawful_basis SET note = '', rev = ? WHERE participant_id = ?`, [rev, participant]);
}

/** Forgets which files sources were read from. */
export const forgetOriginals = (db: Db, sources: readonly string[], rev: number): void => {
  run(
    db,
    `UPDATE source SET file_name = NULL, original_hash = NULL, rev = ?
     WHERE id IN (SELECT value FROM json_each(?)) AND (file_name IS NOT NULL OR original_hash IS NOT NULL)`,
    [rev, JSON.stringify(sources)],
  );
};

export const putSpeakers = (db: Db, source: SourceId, speakers: Source['speakers'], rev: number): void => {
  run(db, `UPDATE source SET speakers = ?, rev = ? WHERE id = ?`, [JSON.stringify(speakers), rev, source]);
};

/** Hashes of uploads that these sources were read from, as far as undo remembers. */
export const listUploads = (db: Db, sources: readonly string[]): string[] =>
  all<{ hash: string }>(
    db,
    `SELECT original_hash AS hash FROM source WHERE id IN (SELECT value FROM json_each(@sources)) AND original_hash IS NOT NULL
     UNION SELECT coalesce(after, before) ->> 'original_hash' FROM image
       WHERE "table" = 'source' AND key ->> 0 IN (SELECT value FROM json_each(@sources))
         AND coalesce(after, before) ->> 'original_hash' IS NOT NULL`,
    { sources: JSON.stringify(sources) },
  ).map(({ hash }) => hash);

/** A document that its own file refuses to change. */
export interface Sealed {
  table: 'snapshot' | 'edition';
  id: string;
  document: string;
  hash: string;
}

/** Writes documents anew that never change otherwise; the triggers that guard them stand again afterwards. */
export function reseal(db: Db, documents: readonly Sealed[], rev: number): void {
  if (documents.length === 0) return;
  const guards = all<{ name: string; sql: string }>(
    db,
    `SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('snapshot', 'edition')`,
  );
  for (const { name } of guards) db.exec(`DROP TRIGGER main."${name}"`);
  for (const { table, id, document, hash } of documents)
    run(db, `UPDATE main."${table}" SET document = ?, hash = ?, rev = ? WHERE id = ?`, [
      document,
      hash,
      rev,
      id,
    ]);
  for (const { sql } of guards) db.exec(sql);
}

/** Ids of rows of a table that undo still knows something of, with what it knows. */
export const listKnown = (
  db: Db,
  table: string,
): { id: string; before: string | null; after: string | null }[] =>
  all(db, `SELECT key ->> 0 AS id, before, after FROM image WHERE "table" = ?`, [table]);

/** Ids of every quote, those of the trash included. */
export const listQuoteIds = (db: Db): string[] =>
  all<{ id: string }>(db, `SELECT id FROM quote`).map(({ id }) => id);

/** Whether a study already holds that a withdrawal was carried out. */
export const isErased = (db: Db, withdrawal: string): boolean =>
  one(db, `SELECT 1 FROM consent WHERE id = ?`, [withdrawal]) !== undefined;
