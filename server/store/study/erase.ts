import { all, type Db, one, run } from '../database.ts';
import { releaseFindings } from './finding.ts';

/** Ids of what was removed, by table. */
export type Gone = Map<string, string[]>;

const hasColumn = (db: Db, table: string, column: string): boolean =>
  one(db, `SELECT 1 FROM pragma_table_info(?) WHERE name = ?`, [table, column]) !== undefined;

/** Columns of any table that refer to a row of this one. */
const references = (db: Db, target: string): { table: string; column: string }[] =>
  all(
    db,
    `SELECT m.name AS "table", f."from" AS "column" FROM main.sqlite_schema m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = ? ORDER BY m.name, f."from"`,
    [target],
  );

/**
 * Removes rows with everything that refers to them, however far; a row of the same table only stops referring. Names
 * of tables come from the schema, never from outside.
 */
export function removeRows(db: Db, table: string, ids: readonly string[], rev: number, gone: Gone): void {
  const known = new Set(gone.get(table));
  const more = ids.filter((id) => !known.has(id));
  if (more.length === 0) return;
  gone.set(table, [...known, ...more]);
  const list = JSON.stringify(more);
  for (const { table: referring, column } of references(db, table)) {
    const those = `"${column}" IN (SELECT value FROM json_each(?))`;
    if (referring === table)
      run(db, `UPDATE main."${table}" SET "${column}" = NULL, rev = ? WHERE ${those}`, [rev, list]);
    else if (hasColumn(db, referring, 'id') && referring !== 'turn') {
      const found = all<{ id: string }>(db, `SELECT id FROM main."${referring}" WHERE ${those}`, [list]);
      removeRows(
        db,
        referring,
        found.map(({ id }) => id),
        rev,
        gone,
      );
    } else run(db, `DELETE FROM main."${referring}" WHERE ${those}`, [list]);
  }
  run(db, `DELETE FROM main."${table}" WHERE id IN (SELECT value FROM json_each(?))`, [list]);
}

/** Ids of every text that a source ever had. */
export const textsOf = (db: Db, sources: readonly string[]): string[] =>
  all<{ id: string }>(
    db,
    `SELECT id FROM text_version WHERE source_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(sources)],
  ).map(({ id }) => id);

/** Removes sources with their texts, memos, snapshots and reports, with all that rests on any of them; answers what went. */
export function eraseRows(
  db: Db,
  {
    sources,
    memos,
    snapshots,
    reports,
  }: Readonly<Record<'sources' | 'memos' | 'snapshots' | 'reports', readonly string[]>>,
  rev: number,
): Gone {
  const gone: Gone = new Map();
  // What was published stands without the copy it was read from.
  run(
    db,
    `UPDATE citation SET source_id = NULL, rev = ? WHERE source_id IN (SELECT value FROM json_each(?))`,
    [rev, JSON.stringify(sources)],
  );
  releaseFindings(db, reports, rev);
  removeRows(db, 'text_version', textsOf(db, sources), rev, gone);
  removeRows(db, 'source', sources, rev, gone);
  removeRows(db, 'memo', memos, rev, gone);
  removeRows(db, 'snapshot', snapshots, rev, gone);
  removeRows(db, 'report', reports, rev, gone);
  return gone;
}

/**
 * Forgets what undo kept of things that are gone, and of themes while they had one of these examples; the deeds
 * behind it can no longer be taken back. Their lines in the journal stay.
 */
export function forgetImages(db: Db, gone: readonly string[], examples: readonly string[]): void {
  const lists = { gone: JSON.stringify(gone), examples: JSON.stringify(examples) };
  const isGone = (value: string) => `${value} IN (SELECT value FROM json_each(@gone))`;
  const mentions = (row: 'before' | 'after') =>
    [
      ...[
        'source_id',
        'coding_id',
        'text_id',
        'other_text_id',
        'duplicate_of_id',
        'memo_id',
        'report_id',
      ].map((column) => isGone(`i.${row} ->> '${column}'`)),
      ...['excerpts', 'evidence', 'against'].map(
        (list) =>
          `EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(i.${row} ->> '${list}') THEN i.${row} ->> '${list}' ELSE '[]' END) e
         WHERE ${isGone('e.value')})`,
      ),
      `(i."table" = 'theme' AND i.${row} ->> 'example' IN (SELECT value FROM json_each(@examples)))`,
    ].join(' OR ');
  const doomed = `SELECT i.number FROM image i WHERE ${isGone('i.key ->> 0')} OR ${mentions('before')} OR ${mentions('after')}`;
  run(
    db,
    `UPDATE journal SET undoable = 0 WHERE number IN (
       SELECT journal_number FROM image WHERE number IN (${doomed}))`,
    lists,
  );
  run(db, `DELETE FROM image WHERE number IN (${doomed})`, lists);
}

/** Forgets answers that name any of these: they may hold words. */
export const forgetAnswers = (db: Db, ids: readonly string[]): void => {
  run(
    db,
    `DELETE FROM answered WHERE EXISTS (SELECT 1 FROM json_each(?) e WHERE instr(result, e.value) > 0)`,
    [JSON.stringify(ids)],
  );
};

/** Examples that any theme has, or had while undo remembers it. */
export const listExamples = (db: Db): string[] =>
  all<{ example: string }>(
    db,
    `SELECT example FROM theme WHERE example <> ''
     UNION SELECT before ->> 'example' FROM image WHERE "table" = 'theme' AND before ->> 'example' <> ''
     UNION SELECT after ->> 'example' FROM image WHERE "table" = 'theme' AND after ->> 'example' <> ''`,
  ).map(({ example }) => example);

/** Empties the example of themes that have one of these. */
export const clearExamples = (db: Db, examples: readonly string[], rev: number): void => {
  run(db, `UPDATE theme SET example = '', rev = ? WHERE example IN (SELECT value FROM json_each(?))`, [
    rev,
    JSON.stringify(examples),
  ]);
};

/** Leaves nothing of removed words in the search indexes. */
export function tidySearch(db: Db): void {
  const indexes = all<{ name: string }>(
    db,
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'`,
  );
  for (const { name } of indexes) run(db, `INSERT INTO "${name}" ("${name}") VALUES ('optimize')`);
}
