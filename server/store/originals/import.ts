import type { ImportId, SourceId } from '#shared/ids.ts';
import type { ImportFile } from '#shared/import/import.ts';
import { all, type Db, one, run } from '../database.ts';

export interface ImportRow {
  id: ImportId;
  by_id: string;
  pattern: string | null;
  /** `NameMeans` as JSON. */
  means: string;
  started_at: string;
  ended_at: string | null;
  /** When somebody last did something with it. */
  touched_at: string | null;
  /** How often anything of it changed. */
  rev: number;
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
  /** Who chose which value last, and at which change, as JSON. */
  chosen: string;
  failure: string | null;
  source_id: SourceId | null;
  /** The change of the import that it changed at last. */
  rev: number;
}

const IMPORT = `id, by_id, pattern, means, started_at, ended_at, touched_at, rev FROM import`;
const FILE = `id, import_id, file_name, hash, size, state, draft, choices, chosen, failure, source_id, rev FROM import_file`;

export const insertImport = (
  db: Db,
  { id, by, pattern, at }: { id: ImportId; by: string; pattern: string | null; at: string },
): void => {
  run(db, `INSERT INTO import (id, by_id, pattern, started_at, touched_at) VALUES (?, ?, ?, ?, ?)`, [
    id,
    by,
    pattern,
    at,
    at,
  ]);
};

export const findImport = (db: Db, id: string): ImportRow | undefined =>
  one<ImportRow>(db, `SELECT ${IMPORT} WHERE id = ?`, [id]);

/** Reviews that are not over, the latest first. */
export const listOpenImports = (db: Db): ImportRow[] =>
  all<ImportRow>(db, `SELECT ${IMPORT} WHERE ended_at IS NULL ORDER BY started_at DESC, id`);

export const setPattern = (db: Db, id: ImportId, pattern: string | null, means: string): void => {
  run(db, `UPDATE import SET pattern = ?, means = ?, rev = rev + 1 WHERE id = ?`, [pattern, means, id]);
};

export const touchImport = (db: Db, id: ImportId, at: string): void => {
  run(db, `UPDATE import SET touched_at = ? WHERE id = ?`, [at, id]);
};

export const endImport = (db: Db, id: ImportId, at: string | null): void => {
  run(db, `UPDATE import SET ended_at = ?, rev = rev + 1 WHERE id = ?`, [at, id]);
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
  file: {
    id: string;
    importId: ImportId;
    fileName: string;
    hash: string;
    size: number;
    /** Its place among the others; the last where it is null. */
    position: number | null;
  },
): void => {
  run(
    db,
    `INSERT INTO import_file (id, import_id, position, file_name, hash, size, state, rev)
     SELECT @id, @importId, coalesce(@position, max(position) + 1, 0), @fileName, @hash, @size, 'waiting',
       (SELECT rev + 1 FROM import WHERE id = @importId)
     FROM import_file WHERE import_id = @importId`,
    file,
  );
};

export const listFiles = (db: Db, importId: ImportId): FileRow[] =>
  all<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? ORDER BY position`, [importId]);

/** Files that changed after a change of the import, in their order. */
export const listFilesSince = (db: Db, importId: ImportId, rev: number): FileRow[] =>
  all<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? AND rev > ? ORDER BY position`, [importId, rev]);

/** Every file of an import in its order, with no more than how it stands. */
export const listFileStates = (
  db: Db,
  importId: ImportId,
): Pick<FileRow, 'id' | 'file_name' | 'state' | 'source_id'>[] =>
  all(db, `SELECT id, file_name, state, source_id FROM import_file WHERE import_id = ? ORDER BY position`, [
    importId,
  ]);

/** The first file that waits to be read, or whose reading was cut off. */
export const findWaiting = (db: Db, importId: ImportId, taken: readonly string[]): FileRow | undefined =>
  one<FileRow>(
    db,
    `SELECT ${FILE} WHERE import_id = ? AND state IN ('waiting', 'reading')
       AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT 1`,
    [importId, JSON.stringify(taken)],
  );

/** A file of an import with this name and these bytes, which was sent before. */
export const findSent = (
  db: Db,
  importId: ImportId,
  { fileName, hash }: { fileName: string; hash: string },
): FileRow | undefined =>
  one<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? AND file_name = ? AND hash = ?`, [
    importId,
    fileName,
    hash,
  ]);

export const findFile = (db: Db, importId: ImportId, id: string): FileRow | undefined =>
  one<FileRow>(db, `SELECT ${FILE} WHERE import_id = ? AND id = ?`, [importId, id]);

/** The turns read from a file, as JSON; null where none were. */
export const findDraftTurns = (db: Db, id: string): string | null =>
  one<{ turns: string | null }>(db, `SELECT turns FROM import_file WHERE id = ?`, [id])?.turns ?? null;

export const setDraftTurns = (db: Db, id: string, turns: string, found: string): void => {
  run(db, `UPDATE import_file SET turns = ?, found = ? WHERE id = ?`, [turns, found, id]);
};

/** What proposals of a file are made of, as JSON; null where it was not kept. */
export const findFound = (db: Db, id: string): string | null =>
  one<{ found: string | null }>(db, `SELECT found FROM import_file WHERE id = ?`, [id])?.found ?? null;

/** Notes who chose which value last, and at which change. */
export const setChosen = (db: Db, id: string, chosen: string): void => {
  run(db, `UPDATE import_file SET chosen = ? WHERE id = ?`, [chosen, id]);
};

/** Sets how files stand, where that is all that changes of them. */
export const setStates = (db: Db, ids: readonly string[], state: FileRow['state']): void => {
  run(db, `UPDATE import_file SET state = ? WHERE id IN (SELECT value FROM json_each(?))`, [
    state,
    JSON.stringify(ids),
  ]);
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
