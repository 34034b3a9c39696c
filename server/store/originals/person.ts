import { all, type Db, run } from '../database.ts';

/** A file of an import as far as it was read; `held` is everything that was read from it. */
export interface ReadFile {
  id: string;
  name: string;
  hash: string;
  sources: string[];
  held: string[];
  /** Whether it holds what cannot be read: pages, pictures or recordings of a project. */
  isOpaque: boolean;
}

/** Every file that imports still hold, projects of other programs among them. */
export const listReadFiles = (db: Db): ReadFile[] => [
  ...listImportFiles(db),
  ...all<{
    id: string;
    name: string;
    hash: string;
    sources: string;
    choices: string;
    review: string | null;
    plan: string | null;
    opaque: number;
  }>(
    db,
    `SELECT p.id, p.file_name AS name, p.hash, p.choices, p.review, p.plan,
       EXISTS (SELECT 1 FROM json_each(p.review, '$.elements') WHERE json_extract(value, '$.element')
         IN ('PDFSource', 'PictureSource', 'AudioSource', 'VideoSource')) AS opaque,
       (SELECT json_group_array(source_id) FROM project_source WHERE import_id = p.id) AS sources
     FROM project_import p ORDER BY p.id`,
  ).map(({ choices, review, plan, sources, opaque, ...file }) => ({
    ...file,
    isOpaque: opaque === 1,
    sources: JSON.parse(sources),
    held: [choices, review, plan].filter((text) => text !== null),
  })),
];

const listImportFiles = (db: Db): ReadFile[] =>
  all<{
    id: string;
    name: string;
    hash: string;
    source: string | null;
    draft: string | null;
    turns: string | null;
    choices: string;
    found: string | null;
  }>(
    db,
    `SELECT id, file_name AS name, hash, source_id AS source, draft, turns, choices, found FROM import_file ORDER BY id`,
  ).map(({ draft, turns, choices, found, source, ...file }) => ({
    ...file,
    isOpaque: false,
    sources: source === null ? [] : [source],
    held: [draft, turns, choices, found].filter((text) => text !== null),
  }));

/** Raw bytes of uploads, one after another. */
export const findBytes = (db: Db, hash: string): Buffer | undefined =>
  all<{ bytes: Buffer }>(db, `SELECT bytes FROM original WHERE hash = ?`, [hash])[0]?.bytes;

export const deleteReadFiles = (db: Db, ids: readonly string[]): void => {
  const list = JSON.stringify(ids);
  run(db, `DELETE FROM import_file WHERE id IN (SELECT value FROM json_each(?))`, [list]);
  run(db, `DELETE FROM project_import WHERE id IN (SELECT value FROM json_each(?))`, [list]);
};

/** Removes raw bytes, with every file of an import that was read from them. */
export function deleteUploads(db: Db, hashes: readonly string[]): void {
  const list = JSON.stringify(hashes);
  run(db, `DELETE FROM import_file WHERE hash IN (SELECT value FROM json_each(?))`, [list]);
  run(db, `DELETE FROM project_import WHERE hash IN (SELECT value FROM json_each(?))`, [list]);
  run(db, `DELETE FROM original WHERE hash IN (SELECT value FROM json_each(?))`, [list]);
}

/** Removes whatever else is kept of these sources; the tables are found in the schema. */
export function deleteOfSources(db: Db, sources: readonly string[]): number {
  const tables = all<{ name: string }>(
    db,
    `SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND m.name <> 'import_file'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'source_id') ORDER BY m.name`,
  );
  let removed = 0;
  for (const { name } of tables)
    removed += run(db, `DELETE FROM main."${name}" WHERE source_id IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(sources),
    ]);
  return removed;
}
