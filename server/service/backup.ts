import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type Archive,
  type ArchiveEntry,
  measureFile,
  openArchive,
  writeArchive,
} from '#server/io/archive.ts';
import { holdFolder, lockFiles } from '#server/io/lock.ts';
import { bytesOf } from '#server/io/room.ts';
import { copyFile } from '#server/store/backup.ts';
import { type FileKind, openFile } from '#server/store/open.ts';
import { BackupManifest } from '#shared/backup/manifest.ts';
import { DomainError } from '#shared/errors.ts';
import { check, type Problem } from './check.ts';
import { openDataFolder } from './data-folder.ts';
import { programVersion } from './program.ts';
import { endEverySession } from './session.ts';

const MANIFEST = 'manifest.json';
const MANIFEST_LIMIT = 64 * 1024 * 1024;

/** Called with what is being done now, for whoever waits. */
export type OnStep = (what: string) => void;

/** The files of a data folder: control first and originals last, so that whatever a copy names is in the copy. */
function storeFiles(folder: string): { path: string; kind: FileKind }[] {
  const studies = path.join(folder, 'studies');
  const names = existsSync(studies) ? readdirSync(studies).sort() : [];
  const ending = (wanted: string, kind: FileKind) =>
    names.filter((name) => name.endsWith(wanted)).map((name) => ({ path: `studies/${name}`, kind }));
  return [
    { path: 'control.sqlite', kind: 'control' },
    ...ending('.throughline', 'study'),
    ...ending('.originals', 'originals'),
  ];
}

export interface BackedUp {
  file: string;
  /** Bytes of the zip. */
  size: number;
  studies: number;
}

/** Writes everything of a data folder into one zip; a server may go on working in it. */
export async function backUp(folder: string, to: string, at: string, onStep: OnStep): Promise<BackedUp> {
  if (!existsSync(path.join(folder, 'control.sqlite')))
    throw new DomainError('not-found', `${folder} is not a data folder of Throughline.`);
  if (existsSync(to))
    throw new DomainError('conflict', `${to} is there already.`, {
      help: 'Nothing was written. Give the backup a new name.',
    });
  const copies = path.join(folder, 'backups', `.taking-${process.pid}`);
  mkdirSync(copies, { recursive: true });
  try {
    const files: BackupManifest['files'] = [];
    for (const [number, file] of storeFiles(folder).entries()) {
      onStep(`copying ${file.path}`);
      const copy = path.join(copies, String(number));
      const schema = await copyFile(path.join(folder, file.path), file.kind, copy);
      if (schema !== undefined) files.push({ path: file.path, ...measureFile(copy), schema });
      else
        throw new DomainError('conflict', `${file.path} went away while the backup was taken.`, {
          help: 'Try again.',
        });
    }
    const manifest: BackupManifest = {
      format: 'throughline-backup',
      version: 1,
      program: programVersion(),
      takenAt: at,
      files,
    };
    const entries = function* (): Generator<ArchiveEntry> {
      yield { name: MANIFEST, content: `${JSON.stringify(BackupManifest.parse(manifest), null, 2)}\n` };
      for (const [number, file] of files.entries()) {
        onStep(`packing ${file.path}`);
        yield { name: file.path, file: path.join(copies, String(number)) };
      }
    };
    writeArchive(to, entries());
    return {
      file: to,
      size: measureFile(to).size,
      studies: files.filter((file) => file.path.endsWith('.throughline')).length,
    };
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

async function manifestOf(archive: Archive, file: string): Promise<BackupManifest> {
  const refuse = (why: string) =>
    new DomainError('unsupported', `${file} is not a backup of Throughline: ${why}.`, {
      help: 'Nothing was changed.',
    });
  if (!archive.names.includes(MANIFEST)) throw refuse('it has no manifest');
  let value: unknown;
  try {
    value = JSON.parse(await archive.text(MANIFEST, MANIFEST_LIMIT));
  } catch (error) {
    throw error instanceof DomainError ? error : refuse('its manifest cannot be read');
  }
  const manifest = BackupManifest.safeParse(value);
  if (!manifest.success)
    throw refuse(`its manifest is not as it should be (${manifest.error.issues[0]?.message})`);
  const promised = new Set([MANIFEST, ...manifest.data.files.map((one) => one.path)]);
  const strange = archive.names.find((name) => !promised.has(name));
  if (strange !== undefined) throw refuse(`it holds ${strange}, which its manifest does not name`);
  return manifest.data;
}

/** When a backup was taken and which files it holds; null where it cannot be told. */
export async function takenAndHeld(file: string): Promise<{ takenAt: string; files: string[] } | null> {
  try {
    const archive = await openArchive(file);
    try {
      const { takenAt, files } = await manifestOf(archive, file);
      return { takenAt, files: files.map((one) => one.path) };
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof DomainError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

const kindOf = (file: string): FileKind =>
  file === 'control.sqlite' ? 'control' : file.endsWith('.originals') ? 'originals' : 'study';

/** Unpacks a backup beside the data folder, every file with the very bytes that were packed, and opens each. */
async function unpack(
  archive: Archive,
  manifest: BackupManifest,
  into: string,
  onStep: OnStep,
): Promise<void> {
  for (const { path: name, size, sha256 } of manifest.files) {
    onStep(`unpacking ${name}`);
    const to = path.join(into, name);
    await archive.unpack(name, to, size);
    if (measureFile(to).sha256 !== sha256)
      throw new DomainError('invalid', `${name} in the backup is not what was packed.`, {
        help: 'The backup was damaged since. Nothing was changed.',
      });
    openFile(to, kindOf(name), { mustExist: true }).close();
  }
}

/** Unpacks a backup into a folder that is gone afterwards; refuses one that is not what was packed, or does not open. */
export async function lookInto(file: string, scratch: string): Promise<void> {
  const archive = await openArchive(file);
  try {
    rmSync(scratch, { recursive: true, force: true });
    await unpack(archive, await manifestOf(archive, file), scratch, () => undefined);
  } finally {
    archive.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What restoring would copy: bytes of every file of a data folder. */
export const bytesHeld = (folder: string): number =>
  storeFiles(folder).reduce((sum, file) => sum + bytesOf(path.join(folder, file.path)), 0);

/** Refuses to put a data folder where something else is. */
function assertReplaceable(folder: string): void {
  if (!existsSync(folder) || existsSync(path.join(folder, 'control.sqlite'))) return;
  const others = readdirSync(folder).filter((name) => name !== 'backups' && !lockFiles.includes(name));
  if (others.length > 0)
    throw new DomainError('conflict', `${folder} holds something, and is no data folder of Throughline.`, {
      help: 'Nothing was changed. Name a new or an empty folder.',
    });
}

/** Puts the new folder in place of the old, which is kept aside; answers where, or null where there was none. */
function swap(folder: string, fresh: string, at: string): string | null {
  const aside = `${folder}.before-restore-${at.replaceAll(':', '-')}`;
  const wasThere = existsSync(path.join(folder, 'control.sqlite'));
  const backups = path.join(folder, 'backups');
  for (const name of lockFiles) rmSync(path.join(folder, name), { force: true });
  try {
    if (!wasThere && existsSync(backups)) {
      rmSync(path.join(fresh, 'backups'), { recursive: true, force: true });
      renameSync(backups, path.join(fresh, 'backups'));
    }
    if (wasThere) renameSync(folder, aside);
    else if (existsSync(folder)) rmdirSync(folder);
    renameSync(fresh, folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (wasThere && !existsSync(folder) && existsSync(aside)) renameSync(aside, folder);
    throw new DomainError('unavailable', `${folder} cannot be moved aside (${String(error.code)}).`, {
      help: 'It is a mounted disk, or in use. Nothing was changed. Restore into another folder with --data, and use that.',
    });
  }
  const kept = path.join(aside, 'backups');
  if (wasThere && existsSync(kept)) {
    rmSync(backups, { recursive: true, force: true });
    renameSync(kept, backups);
  }
  return wasThere ? aside : null;
}

export interface Restored {
  takenAt: string;
  studies: number;
  problems: Problem[];
  /** Whether the backup stands in place of the data folder now. */
  restored: boolean;
  /** Where the folder that was there is kept; null where there was none. */
  keptAside: string | null;
}

/**
 * Puts a backup in place of a data folder, once every file in it proved to be what was packed and the check
 * found nothing; `anyway` swaps in spite of what the check finds. The folder that was there is kept aside.
 */
export async function restore(
  folder: string,
  file: string,
  { at, anyway = false, onStep }: { at: string; anyway?: boolean; onStep: OnStep },
): Promise<Restored> {
  const archive = await openArchive(file);
  const fresh = `${folder}.restoring-${process.pid}`;
  try {
    const manifest = await manifestOf(archive, file);
    assertReplaceable(folder);
    const wasMissing = !existsSync(folder);
    const release = holdFolder(folder);
    let isDone = false;
    try {
      rmSync(fresh, { recursive: true, force: true });
      await unpack(archive, manifest, fresh, onStep);
      onStep('checking');
      const opened = openDataFolder(fresh);
      const { studies, problems } = check(opened.world, opened.local);
      // Whoever signed out since the backup was taken stays signed out.
      endEverySession(opened.world);
      opened.close();
      const restored = anyway || problems.length === 0;
      release();
      const keptAside = restored ? swap(folder, fresh, at) : null;
      isDone = restored;
      return { takenAt: manifest.takenAt, studies, problems, restored, keptAside };
    } finally {
      release();
      if (wasMissing && !isDone) rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    archive.close();
    rmSync(fresh, { recursive: true, force: true });
  }
}
