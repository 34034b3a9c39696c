import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '#server/io/files.ts';
import { type BackupHealth, type BackupLine, BackupRecord } from '#shared/backup/listed.ts';
import { namedBackup } from '#shared/backup/rotation.ts';
import type { World } from './world.ts';

const NOTHING: BackupRecord = { last: null, verified: [] };
const fileOf = (folder: string): string => path.join(folder, 'backups', '.record.json');

/** Backups that lie in the data folder. */
export const listBackups = (folder: string): string[] =>
  readdirSync(path.join(folder, 'backups'))
    .filter((name) => !name.startsWith('.'))
    .sort();

/** What is remembered of the backups of a data folder; nothing where it went missing or cannot be read. */
export function readRecord(folder: string): BackupRecord {
  if (!existsSync(fileOf(folder))) return NOTHING;
  try {
    return BackupRecord.safeParse(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).data ?? NOTHING;
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

/** Remembers how a backup went; what is remembered of backups that are gone is forgotten. */
export function keepRecord(folder: string, { last, verified }: BackupRecord): void {
  const here = listBackups(folder);
  const kept: BackupRecord = { last, verified: verified.filter((name) => here.includes(name)) };
  writeWhole(fileOf(folder), `${JSON.stringify(kept, null, 2)}\n`);
}

/** The backups that lie in a data folder, the newest first. */
export function backupLines(folder: string): BackupLine[] {
  const { verified } = readRecord(folder);
  return listBackups(folder)
    .filter((name) => name.endsWith('.zip'))
    .map((name): BackupLine => {
      const file = statSync(path.join(folder, 'backups', name));
      const named = namedBackup(name);
      return {
        name,
        kind: named?.kind ?? null,
        at: named?.at ?? file.mtime.toISOString(),
        size: file.size,
        verified: verified.includes(name),
      };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When the program took its newest backup itself, whatever for; one of a day to come, by a clock that was wrong, is none. */
const newestTaken = (folder: string, now: string): string | undefined =>
  backupLines(folder).find(({ kind, at }) => kind !== null && at <= now)?.at;

/** Whether a backup is to be taken now: none was today (by UTC), there is a study, and the last try is not of this hour. */
export function isBackupDue({ folder, studies, now }: World): boolean {
  if (studies.ids().length === 0) return false;
  const at = now();
  const { last } = readRecord(folder);
  const failed = last?.problem == null ? null : last.at;
  if (failed !== null && failed <= at && Date.parse(at) - Date.parse(failed) < HOUR_MS) return false;
  const newest = newestTaken(folder, at);
  return newest === undefined || newest.slice(0, 10) < at.slice(0, 10);
}

/** Whether backups are taken as they should be; `failing` too where the newest is older than two days. */
export function backupHealth({ folder, now }: World): BackupHealth {
  const { last } = readRecord(folder);
  const newest = newestTaken(folder, now());
  if (last?.problem != null) return 'failing';
  if (newest === undefined) return 'none yet';
  return Date.parse(now()) - Date.parse(newest) > 2 * DAY_MS ? 'failing' : 'ok';
}
