import { readFile } from 'node:fs/promises';
import { turnTaking } from '#server/io/turn-taking.ts';
import { writeSoon } from '#server/store/database.ts';
import {
  deleteFile,
  deleteImport,
  endImport,
  findSent,
  insertFile,
  insertImport,
  putOriginal,
  touchImport,
} from '#server/store/originals/import.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import { DomainError } from '#shared/errors.ts';
import { ImportId } from '#shared/ids.ts';
import type { Import, ImportNews } from '#shared/import/import.ts';
import { readsOf } from './import-pattern.ts';
import { assertNotBroken, forgetReading, goOnReading, startReading } from './import-read.ts';
import { fileRow, importRow, newsOf, stateOf, wholeImport } from './import-view.ts';
import { stopKeepingIn } from './keeping.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** A file handed in, in memory or lying on the disk: its name may carry the folders it lay in. */
export type GivenFile = { fileName: string } & ({ bytes: Uint8Array } | { path: string });

/**
 * Takes files in one by one, others served in between; a file that is cut off by a crash is simply not there. One that
 * is in the import already, by name and bytes, is not taken again. Answers the ids of all.
 */
async function take(
  world: World,
  study: OpenStudy,
  id: ImportId,
  files: readonly GivenFile[],
  at?: number,
): Promise<string[]> {
  const db = study.originals();
  const others = turnTaking();
  const taken: string[] = [];
  for (const [step, given] of files.entries()) {
    const bytes = 'bytes' in given ? given.bytes : await readFile(given.path);
    const take = db.transaction(() => {
      const hash = world.hash(bytes);
      const { fileName } = given;
      // Cancelled while it was on its way, it is refused here.
      importRow(study, id);
      const sent = findSent(db, id, { fileName, hash });
      const file = sent?.id ?? world.newId(ImportId);
      taken.push(file);
      if (sent) return;
      putOriginal(db, hash, fileName, bytes, world.now());
      const position = at === undefined ? null : at + step;
      insertFile(db, { id: file, importId: id, fileName, hash, size: bytes.byteLength, position });
    });
    writeSoon(db, () => take.immediate());
    await others();
  }
  // This write waits for the disk, and takes those before it along.
  touchImport(db, id, world.now());
  return taken;
}

/** Takes files in for review and reads them; answers when all are read or, with `wait` off, at once. */
export async function startImport(
  world: World,
  who: Who,
  reference: string,
  files: readonly GivenFile[],
  { wait = true, pattern = null }: { wait?: boolean; pattern?: string | null } = {},
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  if (files.length === 0)
    throw new DomainError('invalid', 'No files were sent.', {
      field: 'files',
      help: 'Choose at least one file.',
    });
  const fileNames = files.map(({ fileName }) => fileName);
  if (pattern !== null) await readsOf(world, pattern, fileNames);
  const id = world.newId(ImportId);
  insertImport(study.originals(), { id, by: who.account.id, pattern, at: world.now() });
  await take(world, study, id, files);
  const read = startReading(world, study, id);
  if (wait) await read;
  return wholeImport(world, study, id);
}

/** Adds files to an import; answers what changed since one of its changes, these files in any case. */
export async function addImportFiles(
  world: World,
  who: Who,
  reference: string,
  id: string,
  files: readonly GivenFile[],
  { wait = true, since, at }: { wait?: boolean; since?: number | undefined; at?: number | undefined } = {},
): Promise<ImportNews> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const taken = await take(world, study, row.id, files, at);
  if (row.ended_at !== null) endImport(study.originals(), row.id, null);
  const read = startReading(world, study, row.id);
  if (wait) await read;
  return newsOf(world, study, row.id, since ?? importRow(study, row.id).rev, taken);
}

/** An import as it stands; reading that was cut off goes on, once it was said why where that is known. */
export async function importUnderReview(
  world: World,
  who: Who,
  reference: string,
  id: string,
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  assertNotBroken(study, row.id);
  const found = await wholeImport(world, study, row.id);
  goOnReading(world, study, row.id);
  return found;
}

/** An import once every file is read and compared. */
export async function importRead(world: World, who: Who, reference: string, id: string): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  await startReading(world, study, row.id);
  return wholeImport(world, study, row.id);
}

/** What changed of an import after one of its changes; reading that was cut off goes on. */
export async function importNews(
  world: World,
  who: Who,
  reference: string,
  id: string,
  since: number,
): Promise<ImportNews> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  assertNotBroken(study, row.id);
  goOnReading(world, study, row.id);
  return newsOf(world, study, row.id, since);
}

/** Drops an import, read or not: drafts and raw bytes that no source was kept from are gone. */
export function cancelImport(world: World, who: Who, reference: string, id: string): { id: ImportId } {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  stopKeepingIn(study, row.id);
  deleteImport(study.originals(), row.id, listOriginalHashes(study.db));
  forgetReading(study, row.id);
  return { id: row.id };
}

/** Leaves one file out of an import, read or not; nothing of it stays. */
export function leaveOutOfImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
): { id: string } {
  const study = mayWrite(world, who, reference, 'source.import');
  const found = fileRow(study, importRow(study, id).id, file);
  if (stateOf(study, found) === 'kept')
    throw new DomainError('conflict', 'This file is kept in the study already.', {
      help: 'Put its source into the trash instead.',
    });
  deleteFile(study.originals(), found.id, listOriginalHashes(study.db));
  return { id: found.id };
}
