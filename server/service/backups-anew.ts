import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupsReplaced } from '#shared/backup/replaced.ts';
import { backupName } from '#shared/backup/rotation.ts';
import { backUp, lookInto, type OnStep, takenAndHeld } from './backup.ts';
import { keepRecord, listBackups } from './backup-record.ts';
import { inTurn } from './backup-turn.ts';
import type { OpenStudy, World } from './world.ts';

/** Puts one fresh backup in the place of all there were, for they hold what went; `after` is what it is named for. */
export const replaceBackups = (
  world: World,
  after: 'erasure' | 'names',
  onStep: OnStep = () => undefined,
): Promise<BackupsReplaced> => inTurn(world.folder, () => replaceAll(world, after, onStep));

async function replaceAll(
  world: World,
  after: 'erasure' | 'names',
  onStep: OnStep,
): Promise<BackupsReplaced> {
  const folder = path.join(world.folder, 'backups');
  const replaced = listBackups(world.folder);
  const fresh = backupName(`after-${after}`, world.now());
  if (replaced.length > 0) {
    rmSync(path.join(folder, fresh), { force: true });
    await backUp(world.folder, path.join(folder, fresh), world.now(), onStep);
    onStep('looking into the fresh backup');
    await lookInto(path.join(folder, fresh), path.join(folder, `.looking-${process.pid}`));
  }
  for (const name of readdirSync(folder))
    if (name !== fresh) rmSync(path.join(folder, name), { recursive: true, force: true });
  if (replaced.length > 0)
    keepRecord(world.folder, { last: { at: world.now(), problem: null }, verified: [fresh] });
  return { replaced: replaced.filter((name) => name !== fresh), fresh: replaced.length > 0 ? fresh : null };
}

/** Backups in the data folder that hold a study as it was before a moment; what cannot be read may hold it. */
export async function backupsBefore(world: World, { id }: OpenStudy, moment: string): Promise<string[]> {
  const held: string[] = [];
  for (const name of listBackups(world.folder)) {
    const told = await takenAndHeld(path.join(world.folder, 'backups', name));
    const holds = told?.files.some((file) => file.includes(id)) ?? true;
    if (holds && (told?.takenAt ?? '') < moment) held.push(name);
  }
  return held;
}
