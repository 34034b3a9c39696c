import { all, type Db, each, run } from '../database.ts';

/** A field of a row that holds words, wherever in the study's file. */
export interface WrittenCell {
  table: string;
  /** The key of its row, as JSON. */
  key: string;
  column: string;
  value: string;
}

/** Columns that follow the words of texts, and are written with them. */
const FOLLOWS = new Set([
  'coding.text',
  'coding.prefix',
  'coding.suffix',
  'quote.text',
  'quote.prefix',
  'quote.suffix',
  'source.speakers',
  'source.earlier_texts',
]);
/** Tables whose words are said elsewhere: texts and their index, what undo and answers keep, and the team's names. */
const APART = /^(turn|turn_search.*|image|answered|coder|sqlite_.*)$/;
/** Columns of these tables that alone hold words. */
const ONLY: Readonly<Record<string, readonly string[]>> = { journal: ['summary'], text_version: ['reason'] };
const NO_WORDS = /^(id|rev|.*_id|.*_at|at|.*hash|fingerprint|rests_on)$/;

interface Column {
  name: string;
  type: string;
  pk: number;
}

/** Every table and column that may hold words, found in the schema, so that a new one needs nothing. */
function places(db: Db): { table: string; columns: string[]; key: string[] }[] {
  return all<{ name: string }>(
    db,
    `SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
       AND NOT EXISTS (SELECT 1 FROM main.sqlite_schema v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND m.name LIKE v.name || '\\_%' ESCAPE '\\')
     ORDER BY m.name`,
  ).flatMap(({ name: table }) => {
    if (APART.test(table)) return [];
    const found = all<Column>(db, `SELECT name, type, pk FROM pragma_table_info(?) ORDER BY pk, cid`, [
      table,
    ]);
    const columns = found
      .filter(({ name, type }) => type === 'TEXT' && !NO_WORDS.test(name) && !FOLLOWS.has(`${table}.${name}`))
      .map(({ name }) => name)
      .filter((name) => ONLY[table]?.includes(name) ?? true);
    const key = found.filter(({ pk }) => pk > 0).map(({ name }) => name);
    return columns.length > 0 && key.length > 0 ? [{ table, columns, key }] : [];
  });
}

/** Every field that holds words, apart from what was said itself. */
export function* eachWritten(db: Db): Generator<WrittenCell> {
  for (const { table, columns, key } of places(db))
    for (const column of columns)
      yield* each<WrittenCell>(
        db,
        `SELECT ? AS "table", json_array(${key.map((name) => `"${name}"`).join(', ')}) AS key, ? AS "column",
           "${column}" AS value
         FROM main."${table}" WHERE "${column}" <> ''`,
        [table, column],
      );
}

/** Tables whose rows the file itself refuses to change. */
export const listSealed = (db: Db): Set<string> =>
  new Set(
    all<{ name: string }>(
      db,
      `SELECT DISTINCT tbl_name AS name FROM main.sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'`,
    ).map(({ name }) => name),
  );

/** Puts other words into a field. Names of tables and columns come from the schema, never from outside. */
export function putWritten(db: Db, { table, key, column, value }: WrittenCell, rev: number): void {
  const columns = all<Column>(db, `SELECT name, type, pk FROM pragma_table_info(?) ORDER BY pk, cid`, [
    table,
  ]);
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const hasRev = columns.some(({ name }) => name === 'rev');
  run(
    db,
    `UPDATE main."${table}" SET "${column}" = ?${hasRev ? ', rev = ?' : ''} WHERE ${keys.map((name) => `"${name}" = ?`).join(' AND ')}`,
    [value, ...(hasRev ? [rev] : []), ...(JSON.parse(key) as (string | number)[])],
  );
}
