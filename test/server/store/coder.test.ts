import { expect, test } from 'vitest';
import { all, type Db, run } from '#server/store/database.ts';
import { listTeam } from '#server/store/study/coder.ts';
import { testStudy } from '#test/support/study.ts';

/** A row of any table, with what is named in it and `[]` or a number everywhere else. */
function insert(db: Db, table: string, named: Record<string, string> = {}): void {
  const columns = all<{ name: string; type: string }>(
    db,
    `SELECT name, type FROM pragma_table_info('${table}')`,
  );
  const values = columns.map(({ name, type }) => named[name] ?? (type === 'INTEGER' ? 987_654 : '[]'));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  run(db, `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`, values);
}

test('whoever signed anything in a study is of its team, whichever table holds the signature', () => {
  const { open } = testStudy();
  const { db } = open;
  const signed = all<{ table: string; column: string }>(
    db,
    `SELECT t.name AS "table", f."from" AS "column"
     FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table' AND f."table" = 'coder' AND t.name <> 'journal'`,
  );
  expect(signed.length).toBeGreaterThan(8);
  // Only the signature matters here: no other rule of the file is asked.
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  for (const { name } of all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'`,
  ))
    db.exec(`DROP TRIGGER "${name}"`);
  insert(db, 'source');
  for (const [at, { table, column }] of signed.entries()) {
    const coder = { id: `signer-${at}`, name: `Signer ${at}`, initials: `S${at}` };
    run(db, `INSERT INTO coder (id, name, initials) VALUES (@id, @name, @initials)`, coder);
    insert(db, table, { [column]: coder.id });
    expect(
      listTeam(db).map(({ id }) => id),
      `${table}.${column}`,
    ).toContain(coder.id);
  }
});
