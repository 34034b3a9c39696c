import type { ImportId, SourceId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { all, type Db, one, run } from '../database.ts';

export interface ImportRow {
  id: ImportId;
  pattern: string | null;
  started_at: string;
  ended_at: string | null;
}

/** One file of an import: its draft without the words, and a person's choices, as JSON. */
export interface FileRow {
  id: string;
  import_id: ImportId;
  file_name: string;
  hash: string;
  size: number;
  state: ImportFile['state'];
  draft: string | null;
  choices: string;
  failure: string | null;
  source_id: SourceId | null;
}

const FILE = `id, import_id, file_name, hash, size, state, draft, choices, failure, source_id FROM import_file`;

export const insertImport = (
  db: Db,
  { id, by, pattern, at }: { id: ImportId; by: string; pattern: string | null; at: string },
): void => {
  run(db, `INSERT INTO import (id, by_id, pattern, started_at) VALUES (?, ?, ?, ?)`, [id, by, pattern, at]);
};

export const findImport = (db: Db, id: string): ImportRow | undefined =>
  one<ImportRow>(db, `SELECT id, pattern, started_at, ended_at FROM import WHERE id = ?`, [id]);

export const endImport = (db: Db, id: ImportId, at: string): void => {
  run(db, `UPDATE import SET ended_at = ? WHERE id = ?`, [at, id]);
};

/** Keeps raw bytes once, under their hash. */
export const putOriginal = (db: Db, hash: string, fileName: string, bytes: Uint8Array, at: string): void => {
  run(
    db,
    `INSERT INTO original (hash, file_name, bytes, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    [hash, fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), at],
  );
};

export const findOriginal = (db: Db, hash: string): Buffer | undefined =>
  one<{ bytes: Buffer }>(db, `SELECT bytes FROM original WHERE hash = ?`, [hash])?.bytes;

export const insertFile = (
  db: Db,
  file: { id: string; importId: ImportId; fileName: string; hash: string; size: number },
): void => {
  run(
    db,
    `INSERT INTO import_file (id, import_id, position, file_name, hash, size, state)
     SELECT @id, @importId, coalesce(max(position), -1) + 1, @fileName, @hash, @size, 'waiting' FROM import_file WHERE import_id = @importId`,
    file,
  );
};

export const listFiles = (db: Db, importId: ImportId): FileRow[] =>
  all<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? ORDER BY position`, [importId]);

export const findFile = (db: Db, importId: ImportId, id: string): FileRow | undefined =>
  one<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? AND id = ?`, [importId, id]);

/** The turns read from a file, as JSON; null where none were. */
export const findDraftTurns = (db: Db, id: string): string | null =>
  one<{ turns: string | null }>(db, `SELECT turns FROM import_file WHERE id = ?`, [id])?.turns ?? null;

export const setDraftTurns = (db: Db, id: string, turns: string): void => {
  run(db, `UPDATE import_file SET turns = ? WHERE id = ?`, [turns, id]);
};

export const setFile = (
  db: Db,
  id: string,
  set: Pick<FileRow, 'state' | 'draft' | 'choices' | 'failure' | 'source_id'>,
): void => {
  run(
    db,
    `UPDATE import_file SET state = @state, draft = @draft, choices = @choices, failure = @failure,
       source_id = @source_id WHERE id = @id`,
    {
      id,
      state: set.state,
      draft: set.draft,
      choices: set.choices,
      failure: set.failure,
      source_id: set.source_id,
    },
  );
};

/** Removes raw bytes that neither an import nor a kept source holds. */
export function deleteUnheld(db: Db, keptHashes: readonly string[]): void {
  run(
    db,
    `DELETE FROM original WHERE hash NOT IN (SELECT hash FROM import_file)
       AND hash NOT IN (SELECT hash FROM project_import) AND hash NOT IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keptHashes)],
  );
}

/** Removes an import with what only it holds; raw bytes of kept sources stay. */
export function deleteImport(db: Db, id: ImportId, keptHashes: readonly string[]): void {
  run(db, `DELETE FROM import WHERE id = ?`, [id]);
  deleteUnheld(db, keptHashes);
}

/** Removes one file of an import with what only it holds. */
export function deleteFile(db: Db, id: string, keptHashes: readonly string[]): void {
  run(db, `DELETE FROM import_file WHERE id = ?`, [id]);
  deleteUnheld(db, keptHashes);
}

/**
 * Removes what was read into these sources, and files with these bytes in imports that are over, with the bytes where
 * nothing else holds them.
 */
export function deleteFilesOf(
  db: Db,
  sources: readonly string[],
  hashes: readonly string[],
  keptHashes: readonly string[],
): void {
  run(
    db,
    `DELETE FROM import_file WHERE source_id IN (SELECT value FROM json_each(@sources))
       OR (hash IN (SELECT value FROM json_each(@hashes)) AND hash NOT IN (SELECT value FROM json_each(@kept))
           AND import_id IN (SELECT id FROM import WHERE ended_at IS NOT NULL))`,
    { sources: JSON.stringify(sources), hashes: JSON.stringify(hashes), kept: JSON.stringify(keptHashes) },
  );
  deleteUnheld(db, keptHashes);
}
