import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '#shared/errors.ts';

const NAME = 'serving.json';

interface Held {
  pid: number;
  address: string | null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The server that holds a data folder now, if one does; a file left by a killed one does not count. */
export function holderOf(folder: string): Held | undefined {
  try {
    const held: Held = JSON.parse(readFileSync(path.join(folder, NAME), 'utf8'));
    return held.pid !== process.pid && isAlive(held.pid) ? held : undefined;
  } catch {
    return undefined;
  }
}

/** Refuses where a server holds the folder. */
export function assertFree(folder: string): void {
  const holder = holderOf(folder);
  if (holder)
    throw new DomainError('conflict', `A server (process ${holder.pid}) is working in ${folder}.`, {
      help: holder.address
        ? `Use its address, ${holder.address}, or stop it first.`
        : 'Wait for it, or stop it first.',
    });
}

export interface Release {
  (): void;
  /** Writes down where the server can be reached. */
  at(address: string): void;
}

/** Takes a data folder for this process, so that no other program writes to it meanwhile. */
export function holdFolder(folder: string): Release {
  mkdirSync(folder, { recursive: true });
  assertFree(folder);
  const file = path.join(folder, NAME);
  const note = (address: string | null) =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, address } satisfies Held));
  note(null);
  return Object.assign(() => rmSync(file, { force: true }), { at: note });
}
