import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rewrite } from '#server/store/rewrite.ts';
import { letGoOf } from './kept.ts';
import type { OpenStudy, World } from './world.ts';

/** Where the originals of a study are, or would be. */
export const originalsFile = (file: string): string => file.replace(/\.throughline$/, '.originals');

/** Copies that were made of a file before it was migrated. */
export function removeCopies(file: string): void {
  const folder = path.dirname(file);
  const copies = `${path.basename(file)}.before-`;
  for (const name of readdirSync(folder)) if (name.startsWith(copies)) rmSync(path.join(folder, name));
}

/** Leaves nothing of what was removed in a study's files, copies from before a migration included, nor in what was read of it. */
export function writeAnew(world: World, study: OpenStudy): void {
  letGoOf(study.db);
  world.letGo();
  rewrite(study.db);
  if (existsSync(originalsFile(study.file))) rewrite(study.originals());
  removeCopies(study.file);
}
