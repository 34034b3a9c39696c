import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/errors.ts';

/** What the operating system locks, and what says who holds it. */
const LOCK = 'serving.lock';
const NOTE = 'serving.json';

interface Held {
  pid: number;
  /** Null where the holder is no server but a command at work. */
  address: string | null;
}

function noteIn(folder: string): Held | undefined {
  try {
    const { pid, address } = JSON.parse(readFileSync(path.join(folder, NOTE), 'utf8'));
    return typeof pid === 'number'
      ? { pid, address: typeof address === 'string' ? address : null }
      : undefined;
  } catch {
    return undefined;
  }
}

function refusal(folder: string): DomainError {
  const holder = noteIn(folder);
  if (holder?.address)
    return new DomainError('conflict', `A server (process ${holder.pid}) holds ${folder}.`, {
      help: `Use its address, ${holder.address}, or stop it first.`,
    });
  return new DomainError('conflict', `Another command is at work in ${folder}.`, {
    help: 'Wait for it to end, then try again.',
  });
}

/**
 * Locks a file until it is let go or the process ends, however it ends: an empty database held in an
 * exclusive transaction is the one lock that every system takes back by itself.
 */
function locked(file: string): (() => void) | undefined {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

/** Lets a data folder go; a second time does nothing. */
export interface Release {
  (): void;
  /** Writes down where the server can be reached. */
  at(address: string): void;
}

/** Takes a data folder for this process, so that no other program writes to it meanwhile; refuses where one does. */
export function holdFolder(folder: string): Release {
  mkdirSync(folder, { recursive: true });
  const unlock = locked(path.join(folder, LOCK));
  if (!unlock) throw refusal(folder);
  const file = path.join(folder, NOTE);
  const note = (address: string | null) =>
    writeFileSync(file, JSON.stringify({ pid: process.pid, address } satisfies Held));
  note(null);
  let isHeld = true;
  return Object.assign(
    () => {
      if (!isHeld) return;
      isHeld = false;
      rmSync(file, { force: true });
      unlock();
    },
    { at: note },
  );
}

/** Names of the files that only say who is at work in a data folder. */
export const lockFiles: readonly string[] = [LOCK, NOTE];
