import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { freeBytes } from '#server/io/room.ts';
import { openPool } from '#server/io/worker-pool.ts';
import { listMembershipsOf } from '#server/store/control/membership.ts';
import type { BackupAnswer, BackupAsk } from '#server/worker/take-backup.ts';
import type { BackupLine, BackupsView } from '#shared/backup/listed.ts';
import { backupName, keptOf, namedBackup } from '#shared/backup/rotation.ts';
import { DomainError } from '#shared/errors.ts';
import { accessed } from './access-log.ts';
import { bytesHeld } from './backup.ts';
import { backupLines, isBackupDue, keepRecord, listBackups, readRecord } from './backup-record.ts';
import { inTurn } from './backup-turn.ts';
import type { Who, World } from './world.ts';

/** The thread that takes backups; a large data folder may take it long. */
const BACKUP_TIMEOUT_MS = 60 * 60_000;
const takers = openPool<BackupAsk, BackupAnswer>('take-backup', 1, BACKUP_TIMEOUT_MS, 1024);

/** What taking a backup touches outside; tests bring their own. */
export interface Taker {
  take(ask: BackupAsk): Promise<BackupAnswer>;
  /** Bytes that may still be written in a folder. */
  free(folder: string): number;
}
const TAKER: Taker = { take: (ask) => takers.run(ask), free: freeBytes };

/** Copies of the files, the zip of them, and what is unpacked again to look into it. */
const TIMES_HELD = 3;
/** What may lie about after the program was stopped while it took a backup. */
const LEFT_BEHIND = /^\.(taking|looking)-|\.writing$/;
const ABANDONED_MS = 6 * 3_600_000;

const folderOf = (folder: string): string => path.join(folder, 'backups');
/** The first line of what went wrong, without where on this machine the data folder lies: owners of one study read it too. */
const told = (folder: string, message: string): string =>
  (message.split('\n')[0] ?? '').replaceAll(path.join(folder, path.sep), '');
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB`;

function assertRoom(folder: string, { free }: Taker): void {
  const needed = bytesHeld(folder) * TIMES_HELD;
  const there = free(folderOf(folder));
  if (there < needed)
    throw new DomainError(
      'unavailable',
      `There is no room for a backup: it needs ${megabytes(needed)} while it is taken, ${megabytes(there)} are free.`,
      { help: 'Make room on the disk of the data folder, or remove backups that are no longer needed.' },
    );
}

/** Removes what a stop left behind, once nobody can be at it any more. */
function tidy(folder: string, now: string): void {
  for (const name of readdirSync(folderOf(folder))) {
    const file = path.join(folderOf(folder), name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (written !== undefined && LEFT_BEHIND.test(name) && Date.parse(now) - written > ABANDONED_MS)
      rmSync(file, { recursive: true, force: true });
  }
}

/** Removes the daily backups that rotation lets go; those taken by hand or in the place of others stay. */
function rotate(folder: string): void {
  const daily = listBackups(folder).flatMap((name) => {
    const named = namedBackup(name);
    return named?.kind === 'daily' ? [{ name, at: named.at }] : [];
  });
  const kept = keptOf(daily.map(({ at }) => at));
  for (const { name, at } of daily)
    if (!kept.has(at)) rmSync(path.join(folderOf(folder), name), { force: true });
}

/** Takes a backup off the main thread, looks into it and remembers how it went; the backup's name. */
async function takeOne(world: World, kind: 'daily' | 'by-hand', taker: Taker): Promise<string> {
  const { folder } = world;
  const at = world.now();
  const name = backupName(kind, at);
  const before = readRecord(folder);
  const fail = (why: string): never => {
    const message = told(folder, why);
    keepRecord(folder, { ...before, last: { at, problem: message } });
    throw new DomainError('unavailable', message);
  };
  tidy(folder, at);
  try {
    assertRoom(folder, taker);
  } catch (error) {
    if (error instanceof DomainError) fail([error.message, error.detail.help].filter(Boolean).join(' '));
    throw error;
  }
  const answer = await taker
    .take({ folder, to: path.join(folderOf(folder), name), at })
    .catch((error: unknown) =>
      fail(`The backup broke off: ${error instanceof Error ? error.message : error}`),
    );
  if ('refusal' in answer) return fail(answer.refusal);
  if (answer.problem !== null) {
    rmSync(path.join(folderOf(folder), name), { force: true });
    return fail(answer.problem);
  }
  keepRecord(folder, { last: { at, problem: null }, verified: [...before.verified, name] });
  rotate(folder);
  return name;
}

/** Takes the backup of the day where there is none yet; answers its name, or null where none is due. */
export const backUpIfDue = (world: World, taker: Taker = TAKER): Promise<string | null> =>
  inTurn(world.folder, async () => (isBackupDue(world) ? takeOne(world, 'daily', taker) : null));

/** Refuses whoever answers for no study here. */
function mayKeep({ control, studies }: World, who: Who): { ownsAll: boolean } {
  if (who.as === 'local') return { ownsAll: true };
  const owned = new Set(
    listMembershipsOf(control, who.account.id).flatMap(({ study, role }) =>
      role === 'owner' ? [study] : [],
    ),
  );
  const here = studies.ids();
  if (who.isVisit || !here.some((id) => owned.has(id)))
    throw new DomainError('not-found', 'There are no backups here for you.');
  return { ownsAll: here.every((id) => owned.has(id)) };
}

/** The backups in the data folder, and whether they are taken as they should be. */
export function backups(world: World, who: Who, { free }: Taker = TAKER): BackupsView {
  const { ownsAll } = mayKeep(world, who);
  const { last } = readRecord(world.folder);
  return {
    items: backupLines(world.folder),
    next: null,
    problem: last?.problem == null ? null : { at: last.at, message: last.problem },
    free: free(folderOf(world.folder)),
    needed: bytesHeld(world.folder) * TIMES_HELD,
    mayDownload: ownsAll,
  };
}

/** Takes a backup now. */
export async function takeBackup(world: World, who: Who, taker: Taker = TAKER): Promise<BackupLine> {
  mayKeep(world, who);
  const name = await inTurn(world.folder, () => takeOne(world, 'by-hand', taker));
  for (const id of world.studies.ids()) accessed(world, who, id, 'backup', name);
  return lineOf(world, name);
}

function lineOf({ folder }: World, name: string): BackupLine {
  const found = backupLines(folder).find((one) => one.name === name);
  if (!found) throw new DomainError('not-found', 'There is no such backup any more.');
  return found;
}

/** Where a backup lies, for taking it away; refused to whoever does not own every study in it. */
export function backupFile(world: World, who: Who, name: string): string {
  if (!mayKeep(world, who).ownsAll)
    throw new DomainError('forbidden', 'A backup holds every study here, and you do not own all of them.', {
      help: 'Whoever runs the program finds it in the folder “backups” of the data folder.',
    });
  const file = path.join(folderOf(world.folder), lineOf(world, name).name);
  if (!existsSync(file)) throw new DomainError('not-found', 'There is no such backup any more.');
  for (const id of world.studies.ids()) accessed(world, who, id, 'export', name);
  return file;
}

/** Removes a backup for good. */
export function removeBackup(world: World, who: Who, name: string): Promise<{ removed: string }> {
  const { ownsAll } = mayKeep(world, who);
  if (!ownsAll)
    throw new DomainError('forbidden', 'A backup holds every study here, and you do not own all of them.');
  return inTurn(world.folder, async () => {
    rmSync(path.join(folderOf(world.folder), lineOf(world, name).name), { force: true });
    keepRecord(world.folder, readRecord(world.folder));
    for (const id of world.studies.ids()) accessed(world, who, id, 'backup', `${name}, removed`);
    return { removed: name };
  });
}
