import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openPool } from '#server/io/worker-pool.ts';
import { findFirstAccount, insertAccount } from '#server/store/control/account.ts';
import type { Db } from '#server/store/database.ts';
import { openFile } from '#server/store/open.ts';
import { openStudyFile } from '#server/store/study/open.ts';
import type { ReadAnswer, ReadAsk } from '#server/worker/read-draft.ts';
import { DomainError } from '#shared/errors.ts';
import { CoderId, StudyId } from '#shared/ids.ts';
import type { OpenStudy, Studies, Who, World } from './world.ts';

const ENDING = '.throughline';
/** Threads that read files; a file that takes longer than this is given up. */
const READERS = 2;
const READ_TIMEOUT_MS = 60_000;

function openStudies(folder: string): Studies {
  const opened = new Map<StudyId, OpenStudy & { close(): void }>();
  const fileOf = (id: StudyId) => path.join(folder, `${id}${ENDING}`);

  function hold(id: StudyId, db: Db): OpenStudy {
    let originals: Db | null = null;
    const study = {
      id,
      file: fileOf(id),
      db,
      originals() {
        originals ??= openFile(path.join(folder, `${id}.originals`), 'originals');
        return originals;
      },
      close() {
        originals?.close();
        db.close();
      },
    };
    opened.set(id, study);
    return study;
  }

  return {
    ids: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .flatMap((name) => StudyId.safeParse(name.slice(0, -ENDING.length)).data ?? []),
    open(id) {
      return opened.get(id) ?? hold(id, openStudyFile(fileOf(id), { mustExist: true }));
    },
    create(id) {
      if (existsSync(fileOf(id)))
        throw new DomainError('conflict', 'This study is already in the data folder.', {
          help: 'Open it as a copy to keep both.',
        });
      return hold(id, openStudyFile(fileOf(id)));
    },
    discard(id) {
      opened.get(id)?.close();
      opened.delete(id);
      for (const ending of [ENDING, '.originals'])
        for (const side of ['', '-wal', '-shm'])
          rmSync(path.join(folder, `${id}${ending}${side}`), { force: true });
    },
    closeAll() {
      for (const study of opened.values()) study.close();
      opened.clear();
    },
  };
}

export interface DataFolder {
  world: World;
  /** The one researcher of local mode, who owns everything. */
  local: Who;
  close(): void;
}

/** Opens a data folder, and makes it and its local researcher where there are none. */
export function openDataFolder(
  folder: string,
  effects: Partial<Pick<World, 'now' | 'newId' | 'told'>> = {},
): DataFolder {
  const studiesFolder = path.join(folder, 'studies');
  mkdirSync(studiesFolder, { recursive: true });
  mkdirSync(path.join(folder, 'backups'), { recursive: true });
  const control = openFile(path.join(folder, 'control.sqlite'), 'control');
  const readers = openPool<ReadAsk, ReadAnswer>('read-draft', READERS, READ_TIMEOUT_MS);
  const world: World = {
    studies: openStudies(studiesFolder),
    control,
    folder,
    now: () => new Date().toISOString(),
    newId: (schema) => schema.parse(randomUUID()),
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    read: readers.run,
    told: () => undefined,
    ...effects,
  };
  localAccount(world);
  return {
    world,
    local: {
      get account() {
        return localAccount(world);
      },
      key: null,
    },
    close() {
      void readers.close();
      world.studies.closeAll();
      control.close();
    },
  };
}

function localAccount(world: World): Who['account'] {
  const known = findFirstAccount(world.control);
  if (known) return known;
  const account = { id: world.newId(CoderId), name: 'Researcher', initials: 'R' };
  insertAccount(world.control, account, world.now());
  return account;
}
