import Database from 'better-sqlite3';

export type Db = Database.Database;
type Value = string | number | bigint | Buffer | null;
export type Params = Record<string, Value> | readonly Value[];

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** The prepared statement for a text, made once a connection. */
function prepared(db: Db, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}

const bare = new WeakMap<Db, Map<string, Database.Statement>>();

/** The same as one that answers rows without the names of their columns. */
function preparedBare(db: Db, sql: string): Database.Statement {
  const known = bare.get(db) ?? new Map<string, Database.Statement>();
  bare.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql).raw();
  known.set(sql, statement);
  return statement;
}

const bound = (params: Params) => (Array.isArray(params) ? params : [params]);

/** Every row of a question; the caller names the row's shape as the columns it lists. */
export const all = <Row>(db: Db, sql: string, params: Params = []): Row[] =>
  prepared(db, sql).all(...bound(params)) as Row[];

/** Every row as the values of its columns, in their order: half the time of `all` where there are very many. */
export const tuples = <Row extends readonly Value[]>(db: Db, sql: string, params: Params = []): Row[] =>
  preparedBare(db, sql).all(...bound(params)) as Row[];

export const one = <Row>(db: Db, sql: string, params: Params = []): Row | undefined =>
  prepared(db, sql).get(...bound(params)) as Row | undefined;

export const each = <Row>(db: Db, sql: string, params: Params = []): IterableIterator<Row> =>
  prepared(db, sql).iterate(...bound(params)) as IterableIterator<Row>;

/** Changes rows; answers how many. */
export const run = (db: Db, sql: string, params: Params = []): number =>
  prepared(db, sql).run(...bound(params)).changes;

/**
 * Writes what can be made again from what is kept, without waiting for the disk: a crash of the program loses nothing of
 * it, a power cut may, and the next write that waits takes it along. Not inside a transaction.
 */
export function writeSoon(db: Db, write: () => void): void {
  db.pragma('synchronous = NORMAL');
  try {
    write();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/** Whether an error is SQLite's refusal of a duplicate. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY');

export const isForeignKeyViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

/** Whether an error is SQLite's refusal of a row, for whatever rule; its message names columns, never values. */
export const isConstraintViolation = (error: unknown): error is Error =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
