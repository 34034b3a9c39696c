import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '#shared/errors.ts';
import { projectPath } from '../io/project.ts';
import type { Db } from './database.ts';

/** The three kinds of file, each with its own migrations and its own mark in the header. */
export type FileKind = 'study' | 'control' | 'originals';
const APPLICATION_ID: Record<FileKind, number> = {
  study: 0x54484c53, // "THLS"
  control: 0x54484c43, // "THLC"
  originals: 0x54484c4f, // "THLO"
};

const CALLED: Record<FileKind, string> = {
  study: 'a study file',
  control: 'a control file',
  originals: 'a file of originals',
};

/** Milliseconds to wait for another program's lock: nobody else is served meanwhile. */
const LOCK_WAIT_MS = 1000;

interface Migration {
  number: number;
  sql: string;
}

const migrations = new Map<FileKind, Migration[]>();

/** The numbered steps of a kind of file, from 1 without gaps. */
export function migrationsOf(kind: FileKind): Migration[] {
  const known = migrations.get(kind);
  if (known) return known;
  const folder = projectPath('server', 'store', kind, 'migrations');
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      sql: readFileSync(path.join(folder, name), 'utf8'),
    }));
  for (const [at, step] of found.entries())
    if (step.number !== at + 1)
      throw new Error(`Migrations of the ${kind} file have a gap before ${step.number}.`);
  migrations.set(kind, found);
  return found;
}

export const schemaVersion = (kind: FileKind): number => migrationsOf(kind).length;

function migrate(db: Db, kind: FileKind, file: string, from: number): void {
  const due = migrationsOf(kind).slice(from);
  if (due.length === 0) return;
  if (from > 0 && file !== ':memory:') {
    db.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, `${file}.before-${from + 1}`);
  }
  // All or none: a file stands at one version before and at another after, and is written out once.
  db.transaction(() => {
    for (const { sql } of due) db.exec(sql);
    db.pragma(`user_version = ${from + due.length}`);
  })();
}

export interface OpenOptions {
  /** Refuses to make the file where there is none. */
  mustExist?: boolean;
  readonly?: boolean;
}

const isBlank = (db: Db): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/**
 * Opens one of the program's files, and brings it up to date: a file older than the program is copied
 * beside itself before it is migrated, a newer one or somebody else's is refused. `:memory:` serves tests.
 */
export function openFile(file: string, kind: FileKind, options: OpenOptions = {}): Db {
  const isMissing = file === ':memory:' || !existsSync(file);
  if (isMissing && options.mustExist)
    throw new DomainError('not-found', `There is no ${kind} file at ${file}.`);
  const db = new Database(file, { readonly: options.readonly ?? false, timeout: LOCK_WAIT_MS });
  try {
    const mark = db.pragma('application_id', { simple: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    // One that was being made when the program was stopped holds nothing yet.
    const isNew = isMissing || (options.mustExist !== true && mark === 0 && version === 0 && isBlank(db));
    if (!isNew && mark !== APPLICATION_ID[kind])
      throw new DomainError('unsupported', `${path.basename(file)} is not ${CALLED[kind]} of Throughline.`, {
        help: 'It was left as it is.',
      });
    if (version > schemaVersion(kind))
      throw new DomainError(
        'unsupported',
        `${path.basename(file)} was written by a newer Throughline (schema ${version}; this one knows ${schemaVersion(kind)}).`,
        { help: 'It was left as it is. Open it with the newer program.' },
      );
    db.pragma('foreign_keys = ON');
    if (options.readonly) return db;
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    if (isNew) db.pragma(`application_id = ${APPLICATION_ID[kind]}`);
    migrate(db, kind, file, version);
    return db;
  } catch (error) {
    db.close();
    if (isMissing && file !== ':memory:')
      for (const side of ['', '-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB')
      throw new DomainError('unsupported', `${path.basename(file)} is not a database.`, {
        help: 'It was left as it is.',
      });
    throw error;
  }
}
