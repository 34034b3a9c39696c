import { all, type Db, one, run } from '../database.ts';

/** Tables that no deed watches: immutable content, the journal itself, and what is derived. */
const UNWATCHED = new Set(['coder', 'text_version', 'turn', 'journal', 'image', 'answered']);

interface Column {
  name: string;
  pk: number;
}

/** Every watched table with its columns and the columns of its key. */
function watchedTables(db: Db): { table: string; columns: string[]; key: string[] }[] {
  return all<{ name: string }>(
    db,
    `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'turn_search%'`,
  )
    .filter(({ name }) => !UNWATCHED.has(name))
    .map(({ name }) => {
      const columns = all<Column>(db, `SELECT name, pk FROM pragma_table_info(?) ORDER BY pk, cid`, [name]);
      return {
        table: name,
        columns: columns.map((column) => column.name),
        key: columns.filter((column) => column.pk > 0).map((column) => column.name),
      };
    });
}

const imageOf = (row: 'old' | 'new', columns: string[]) =>
  `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;
const keyOf = (row: 'old' | 'new', key: string[]) =>
  `json_array(${key.map((name) => `${row}."${name}"`).join(', ')})`;

/**
 * Watches a study's tables on this connection: every change outside a deed is refused, every change
 * inside one leaves its row images. The triggers are temporary and made from the schema, so they never
 * fall behind it.
 */
export function watch(db: Db): void {
  db.exec(`CREATE TEMP TABLE running (number INTEGER, keep_images INTEGER NOT NULL) STRICT`);
  for (const { table, columns, key } of watchedTables(db)) {
    const record = (row: 'old' | 'new', before: string, after: string) =>
      `SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM running) THEN RAISE(ABORT, 'a change of ${table} outside a deed') END;
       INSERT INTO image (journal_number, "table", key, before, after)
       SELECT number, '${table}', ${keyOf(row, key)}, ${before}, ${after} FROM running WHERE keep_images;`;
    db.exec(`
      CREATE TEMP TRIGGER image_insert_${table} AFTER INSERT ON main.${table} BEGIN ${record('new', 'NULL', imageOf('new', columns))} END;
      CREATE TEMP TRIGGER image_update_${table} AFTER UPDATE ON main.${table} BEGIN ${record('new', imageOf('old', columns), imageOf('new', columns))} END;
      CREATE TEMP TRIGGER image_delete_${table} AFTER DELETE ON main.${table} BEGIN ${record('old', imageOf('old', columns), 'NULL')} END;`);
  }
}

export interface NewEntry {
  at: string;
  by: string;
  deed: string;
  undoes: number | null;
  redoes: number | null;
  batch: string | null;
  undoable: boolean;
}

/** Opens a journal line and starts recording under its number. */
export function beginDeed(db: Db, entry: NewEntry): number {
  const number = Number(
    db
      .prepare(
        `INSERT INTO journal (at, by_id, deed, summary, undoes, redoes, batch, undoable)
         VALUES (@at, @by, @deed, '', @undoes, @redoes, @batch, @undoable)`,
      )
      .run({ ...entry, undoable: entry.undoable ? 1 : 0 }).lastInsertRowid,
  );
  run(db, `INSERT INTO running (number, keep_images) VALUES (?, ?)`, [number, entry.undoable ? 1 : 0]);
  return number;
}

/** Completes the running deed's line. */
export function endDeed(db: Db, number: number, ids: readonly string[], summary: string): void {
  run(db, `UPDATE journal SET ids = ?, summary = ? WHERE number = ?`, [JSON.stringify(ids), summary, number]);
  run(db, `DELETE FROM running`);
}

export interface EntryRow {
  number: number;
  at: string;
  by_id: string;
  by_name: string;
  deed: string;
  ids: string;
  summary: string;
  undoes: number | null;
  redoes: number | null;
  batch: string | null;
  undoable: number;
}

// A batch is undone together, so not once what undo needs of one of its deeds is gone.
const UNDOABLE = `(j.undoable AND (j.batch IS NULL OR NOT EXISTS (
  SELECT 1 FROM journal m WHERE m.batch = j.batch AND m.undoes IS NULL AND m.redoes IS NULL AND NOT m.undoable)))`;
/** The columns of a line, and where they come from. */
export const COLUMNS = `j.number, j.at, j.by_id, c.name AS by_name, j.deed, j.ids, j.summary, j.undoes, j.redoes, j.batch, ${UNDOABLE} AS undoable`;
export const LINES = `journal j JOIN coder c ON c.id = j.by_id`;
export const ENTRY = `${COLUMNS} FROM ${LINES}`;

export const listEntries = (db: Db, after: number, limit: number): EntryRow[] =>
  all<EntryRow>(db, `SELECT ${ENTRY} WHERE j.number > ? ORDER BY j.number LIMIT ?`, [after, limit]);

export const findEntry = (db: Db, number: number): EntryRow | undefined =>
  one<EntryRow>(db, `SELECT ${ENTRY} WHERE j.number = ?`, [number]);

/** Whether a deed of this name was ever done. */
export const wasEverDone = (db: Db, deed: string): boolean =>
  one(db, `SELECT 1 FROM journal WHERE deed = ? LIMIT 1`, [deed]) !== undefined;

export const lastNumber = (db: Db): number =>
  one<{ number: number | null }>(db, `SELECT max(number) AS number FROM journal`)?.number ?? 0;

// How often a deed was undone and redone, by itself or through another deed of its batch.
const times = (how: 'undoes' | 'redoes') =>
  `(SELECT count(*) FROM journal u WHERE u.${how} = j.number
      OR (j.batch IS NOT NULL AND u.${how} IN (SELECT m.number FROM journal m WHERE m.batch = j.batch)))`;
export const UNDONE = times('undoes');
export const REDONE = times('redoes');

/** The latest deed of a person that stands, i.e. was not undone or was redone since. */
export const findUndoable = (db: Db, by: string): EntryRow | undefined =>
  one<EntryRow>(
    db,
    `SELECT ${ENTRY}
     WHERE j.by_id = ? AND ${UNDOABLE} AND j.undoes IS NULL AND j.redoes IS NULL
       AND ${UNDONE} = ${REDONE}
     ORDER BY j.number DESC LIMIT 1`,
    [by],
  );

/** The deed a person undid last and has not redone, unless they have done something new since. */
export const findRedoable = (db: Db, by: string): EntryRow | undefined =>
  one<EntryRow>(
    db,
    `SELECT ${ENTRY}
     WHERE j.by_id = @by AND ${UNDOABLE} AND j.undoes IS NULL AND j.redoes IS NULL
       AND ${UNDONE} > ${REDONE}
       AND NOT EXISTS (SELECT 1 FROM journal n WHERE n.by_id = @by AND n.undoes IS NULL AND n.redoes IS NULL
                       AND n.number > (SELECT max(u.number) FROM journal u WHERE u.undoes = j.number))
     ORDER BY (SELECT max(u.number) FROM journal u WHERE u.undoes = j.number) DESC LIMIT 1`,
    { by },
  );

/** Whether a deed was taken back and not done again since. */
export const isUndone = (db: Db, number: number): boolean =>
  one(db, `SELECT 1 FROM journal j WHERE j.number = ? AND ${UNDONE} > ${REDONE}`, [number]) !== undefined;

/** The number of the newest undo of a deed. */
export const lastUndoOf = (db: Db, number: number): number | undefined =>
  one<{ number: number | null }>(db, `SELECT max(number) AS number FROM journal WHERE undoes = ?`, [number])
    ?.number ?? undefined;

/** The standing deeds that belong together with one: its batch, or itself alone. */
export const listBatch = (db: Db, entry: EntryRow): number[] =>
  entry.batch === null
    ? [entry.number]
    : all<{ number: number }>(
        db,
        `SELECT number FROM journal WHERE batch = ? AND undoes IS NULL AND redoes IS NULL`,
        [entry.batch],
      ).map((row) => row.number);

/** The batch of a deed that somebody did under this name, where they began the batch since then. */
export const findBurst = (
  db: Db,
  asked: { number: number; by: string; deed: string; since: string },
): string | undefined =>
  one<{ batch: string }>(
    db,
    `SELECT j.batch FROM journal j
     WHERE j.number = @number AND j.by_id = @by AND j.deed = @deed AND j.undoable AND j.batch IS NOT NULL
       AND (SELECT min(m.at) FROM journal m WHERE m.batch = j.batch) >= @since`,
    asked,
  )?.batch;
