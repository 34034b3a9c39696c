import { all, type Db, one, run } from '../database.ts';

/** A row by its columns. */
export type Row = Record<string, string | number | null>;
interface ImageRow {
  table: string;
  key: string;
  before: string | null;
  after: string | null;
}

/** What one row was before some deeds and after them. */
export interface RowChange {
  table: string;
  key: string;
  before: Row | null;
  after: Row | null;
}

/** The net change of every row that these deeds touched, in the order they were first touched. */
export function changesOf(db: Db, deeds: readonly number[]): RowChange[] {
  const images = all<ImageRow>(
    db,
    `SELECT "table", key, before, after FROM image
     WHERE journal_number IN (SELECT value FROM json_each(?)) ORDER BY number`,
    [JSON.stringify(deeds)],
  );
  const changes = new Map<string, RowChange>();
  for (const image of images) {
    const after = image.after === null ? null : (JSON.parse(image.after) as Row);
    const known = changes.get(`${image.table} ${image.key}`);
    if (known) known.after = after;
    else
      changes.set(`${image.table} ${image.key}`, {
        table: image.table,
        key: image.key,
        before: image.before === null ? null : (JSON.parse(image.before) as Row),
        after,
      });
  }
  return [...changes.values()];
}

/** Makes what a row was before one deed what it was before a later one: of the two one image is left, the later one's. */
export function foldImages(
  db: Db,
  { table, key }: { table: string; key: string },
  { from, into }: { from: number; into: number },
): void {
  run(
    db,
    `UPDATE image SET before = (SELECT i.before FROM image i WHERE i.journal_number = @from AND i."table" = @table AND i.key = @key)
     WHERE journal_number = @into AND "table" = @table AND key = @key`,
    { table, key, from, into },
  );
  run(db, `DELETE FROM image WHERE journal_number = @from AND "table" = @table AND key = @key`, {
    table,
    key,
    from,
  });
}

const keyColumns = (db: Db, table: string): string[] =>
  all<{ name: string }>(db, `SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`, [table]).map(
    (column) => column.name,
  );

const whereKey = (columns: string[]) => columns.map((name) => `"${name}" = ?`).join(' AND ');
const keyValues = (key: string) => JSON.parse(key) as (string | number)[];

/** The row as it stands, or undefined. Table names come from the schema, never from outside. */
export function currentRow(db: Db, table: string, key: string): Row | undefined {
  return one<Row>(
    db,
    `SELECT * FROM main."${table}" WHERE ${whereKey(keyColumns(db, table))}`,
    keyValues(key),
  );
}

/** Puts a row to what it was: gone, or these values, with `rev` the number of the deed that does it. */
export function putRow(db: Db, table: string, key: string, row: Row | null, rev: number): void {
  const columns = keyColumns(db, table);
  if (row === null) {
    run(db, `DELETE FROM main."${table}" WHERE ${whereKey(columns)}`, keyValues(key));
    return;
  }
  const values = 'rev' in row ? { ...row, rev } : row;
  const names = Object.keys(values);
  const rest = names.filter((name) => !columns.includes(name));
  const onConflict =
    rest.length === 0 ? 'NOTHING' : `UPDATE SET ${rest.map((n) => `"${n}" = excluded."${n}"`).join(', ')}`;
  run(
    db,
    `INSERT INTO main."${table}" (${names.map((n) => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (${columns.map((n) => `"${n}"`).join(', ')}) DO ${onConflict}`,
    names.map((name) => values[name] ?? null),
  );
}

/** The last deed that touched a row, which may be gone. */
export const lastDeedOn = (db: Db, table: string, key: string): number | undefined =>
  one<{ number: number | null }>(
    db,
    `SELECT max(journal_number) AS number FROM image WHERE "table" = ? AND key = ?`,
    [table, key],
  )?.number ?? undefined;

/** The deeds that last changed the rows which must go for this one to fit: those that hold what must be unique. */
export function revsInTheWay(db: Db, table: string, key: string, row: Row): number[] {
  const columns = keyColumns(db, table);
  const names = Object.keys(row);
  const rows = () =>
    all<{ key: string; rev: number | null }>(
      db,
      `SELECT json_array(${columns.map((name) => `"${name}"`).join(', ')}) AS key, ${'rev' in row ? 'rev' : 'NULL'} AS rev FROM main."${table}"`,
    );
  db.exec('SAVEPOINT in_the_way');
  try {
    const before = rows();
    run(
      db,
      `INSERT OR REPLACE INTO main."${table}" (${names.map((n) => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      names.map((name) => row[name] ?? null),
    );
    const left = new Set(rows().map((one) => one.key));
    return before.flatMap((one) => (left.has(one.key) || one.key === key ? [] : (one.rev ?? [])));
  } finally {
    db.exec('ROLLBACK TO in_the_way; RELEASE in_the_way');
  }
}

/** Whether a row still stands as a deed left it; `rev` is not compared, it only says who was last. */
export function stillStands(current: Row | undefined, after: Row | null): boolean {
  if (!current || !after) return !current && !after;
  return Object.keys(after).every((name) => name === 'rev' || current[name] === after[name]);
}

/** Rows that point at something gone: what somebody built on rows a deed would take away. */
export const danglingRows = (db: Db): { table: string; rev: number | null }[] =>
  all<{ table: string; rowid: number }>(db, `SELECT "table", rowid FROM pragma_foreign_key_check`).map(
    (row) => {
      const hasRev =
        one(db, `SELECT 1 FROM pragma_table_info(?) WHERE name = 'rev'`, [row.table]) !== undefined;
      const found = hasRev
        ? one<{ rev: number }>(db, `SELECT rev FROM main."${row.table}" WHERE rowid = ?`, [row.rowid])
        : undefined;
      return { table: row.table, rev: found?.rev ?? null };
    },
  );
