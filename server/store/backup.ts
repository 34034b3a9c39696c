import { existsSync } from 'node:fs';
import { type FileKind, openFile } from './open.ts';

/** Pages a step: all of them, so that a writer elsewhere never makes the copy begin anew. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies one of the program's files as it stands at one moment, while others go on writing to it; answers its
 * schema version, or undefined where there is no such file.
 */
export async function copyFile(file: string, kind: FileKind, to: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  const db = openFile(file, kind, { readonly: true });
  try {
    await db.backup(to, { progress: () => ALL_PAGES });
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}
