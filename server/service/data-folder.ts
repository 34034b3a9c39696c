import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { openPool } from '#server/io/worker-pool.ts';
import { findFirstAccount, insertAccount } from '#server/store/control/account.ts';
import type { Db } from '#server/store/database.ts';
import { openFile } from '#server/store/open.ts';
import { openStudyFile } from '#server/store/study/open.ts';
import type { DownloadAsk } from '#server/worker/export-study.ts';
import type { KeptShelfAsk } from '#server/worker/keep-shelf.ts';
import type { NearAsk, NearTold } from '#server/worker/keep-sketches.ts';
import type { CodebookAnswer } from '#server/worker/read-codebook.ts';
import type { ReadAnswer, ReadAsk } from '#server/worker/read-draft.ts';
import type { NamesAsk } from '#server/worker/read-names.ts';
import type { ProjectAsk } from '#server/worker/read-project.ts';
import { DomainError } from '#shared/errors.ts';
import type { NameRead } from '#shared/format/name-pattern.ts';
import { CoderId, StudyId } from '#shared/ids.ts';
import type { CodebookGiven } from '#shared/import/codebook.ts';
import { lastAuthors } from './last-author.ts';
import type { ShelfTold } from './shelf.ts';
import type { OpenStudy, Studies, Who, World } from './world.ts';

const ENDING = '.throughline';
const ORIGINALS = '.originals';
/** Threads that read files; a file that takes longer than this is given up. */
const READERS = 2;
const READ_TIMEOUT_MS = 60_000;
/** One pool a process: the threads know nothing of any folder. */
const readers = openPool<ReadAsk, ReadAnswer>('read-draft', READERS, READ_TIMEOUT_MS, 512);
/** The thread that reads file names by somebody's pattern; a pattern that takes longer is one that never ends. */
const NAMES_TIMEOUT_MS = 3_000;
const nameReaders = openPool<NamesAsk, NameRead[]>('read-names', 1, NAMES_TIMEOUT_MS, 128);
/** The thread that reads projects of other programs, each with a whole study in memory. */
const PROJECT_TIMEOUT_MS = 180_000;
const projects = openPool<ProjectAsk, null>('read-project', 1, PROJECT_TIMEOUT_MS, 2048);
const CODEBOOK_TIMEOUT_MS = 30_000;
const codebooks = openPool<CodebookGiven, CodebookAnswer>('read-codebook', 1, CODEBOOK_TIMEOUT_MS, 512);
/** Threads that write downloads, each with a whole study in memory; one that stands still for so long is given up. */
const WRITERS = 2;
const DOWNLOAD_TIMEOUT_MS = 300_000;
const downloads = openPool<DownloadAsk, null>('export-study', WRITERS, DOWNLOAD_TIMEOUT_MS, 4096);
/** The thread that keeps shelves of quotes, for as long as somebody may still be reading between two questions. */
const SHELF_TIMEOUT_MS = 60_000;
const SHELF_IDLE_MS = 300_000;
const shelves = openPool<KeptShelfAsk, ShelfTold>('keep-shelf', 1, SHELF_TIMEOUT_MS, 2048, SHELF_IDLE_MS);
/** The thread that keeps sketches of the texts of a study, to find near-duplicates by. */
const SKETCH_TIMEOUT_MS = 120_000;
const sketches = openPool<NearAsk, NearTold>('keep-sketches', 1, SKETCH_TIMEOUT_MS, 2048, SHELF_IDLE_MS);

/** With `snapshot` each study is seen as it stood when it was opened, and nothing can be changed. */
function openStudies(folder: string, { snapshot = false } = {}): Studies {
  const opened = new Map<StudyId, OpenStudy & { close(): void }>();
  const early = new Map<StudyId, Db>();
  const fileOf = (id: StudyId) => path.join(folder, `${id}${ENDING}`);
  const originalsOf = (id: StudyId) => path.join(folder, `${id}${ORIGINALS}`);
  const idsOf = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .flatMap((name) => StudyId.safeParse(name.slice(0, -ending.length)).data ?? []);

  function hold(id: StudyId, db: Db): OpenStudy {
    let originals: Db | null = early.get(id) ?? null;
    early.delete(id);
    const study = {
      id,
      file: fileOf(id),
      db,
      originals() {
        originals ??= openFile(originalsOf(id), 'originals');
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
    ids: () => idsOf(ENDING),
    awaited: () => idsOf(ORIGINALS).filter((id) => !existsSync(fileOf(id))),
    before(id, mustExist = false) {
      const known = early.get(id);
      if (known) return known;
      if (existsSync(fileOf(id)) || (mustExist && !existsSync(originalsOf(id)))) return null;
      const originals = openFile(originalsOf(id), 'originals');
      early.set(id, originals);
      return originals;
    },
    open(id) {
      return opened.get(id) ?? hold(id, openStudyFile(fileOf(id), { mustExist: true, snapshot }));
    },
    create(id) {
      if (existsSync(fileOf(id)))
        throw new DomainError('conflict', 'This study is already in the data folder.', {
          help: 'Open it as a copy to keep both.',
        });
      return hold(id, openStudyFile(fileOf(id)));
    },
    discard(id, keepOriginals = false) {
      opened.get(id)?.close();
      opened.delete(id);
      early.get(id)?.close();
      early.delete(id);
      for (const ending of keepOriginals ? [ENDING] : [ENDING, ORIGINALS])
        for (const side of ['', '-wal', '-shm'])
          rmSync(path.join(folder, `${id}${ending}${side}`), { force: true });
    },
    closeAll() {
      for (const study of opened.values()) study.close();
      opened.clear();
      for (const originals of early.values()) originals.close();
      early.clear();
    },
  };
}

export interface DataFolder {
  world: World;
  /** The one researcher of local mode, who owns everything. */
  local: Who;
  /** What whoever runs the program should know of the folder. */
  notices: readonly string[];
  close(): void;
}

const outside = (folder: string) => ({
  folder,
  now: () => new Date().toISOString(),
  newId: <Schema extends z.ZodType<string>>(schema: Schema) => schema.parse(randomUUID()),
  hash: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
  read: (ask: ReadAsk) => readers.run(ask),
  readNames: (ask: NamesAsk) => nameReaders.run(ask),
  project: (ask: ProjectAsk) => projects.run(ask),
  codebook: (given: CodebookGiven) => codebooks.run(given),
  download: downloads.run,
  shelf: (ask: KeptShelfAsk) => shelves.run(ask),
  near: (ask: NearAsk) => sketches.run(ask),
  letGo() {
    for (const pool of [readers, nameReaders, downloads, shelves, sketches]) pool.letGo();
  },
  told: () => undefined,
});

/** Opens a data folder that some other thread works in, for looking only. */
export function openForReading(folder: string): { world: World; close(): void } {
  const control = openFile(path.join(folder, 'control.sqlite'), 'control', { readonly: true });
  const studies = openStudies(path.join(folder, 'studies'), { snapshot: true });
  return {
    world: { ...outside(folder), studies, control },
    close() {
      studies.closeAll();
      control.close();
    },
  };
}

/** Opens a data folder, and makes it and its local researcher where there are none. */
export function openDataFolder(
  folder: string,
  effects: Partial<Pick<World, 'now' | 'newId' | 'told'>> = {},
): DataFolder {
  const studiesFolder = path.join(folder, 'studies');
  mkdirSync(studiesFolder, { recursive: true });
  mkdirSync(path.join(folder, 'backups'), { recursive: true });
  const controlFile = path.join(folder, 'control.sqlite');
  const isFirst = !existsSync(controlFile);
  const control = openFile(controlFile, 'control');
  const world: World = {
    ...outside(folder),
    studies: openStudies(studiesFolder),
    control,
    ...effects,
  };
  const isOrphaned = isFirst && world.studies.ids().length > 0;
  if (isOrphaned) keepLastAuthor(world);
  const { name } = localAccount(world);
  const notices = isOrphaned
    ? [
        `control.sqlite was missing beside ${world.studies.ids().length} studies and was made anew. You go on as ${name}; codings and notes keep their authors. Who the participants are (names, e-mail addresses) stood in it: to get that back, restore a backup.`,
      ]
    : [];
  return {
    world,
    notices,
    local: {
      get account() {
        return localAccount(world);
      },
      key: null,
      as: 'local',
      founds: true,
    },
    close() {
      world.studies.closeAll();
      control.close();
    },
  };
}

/** Gives the local account to whoever did the last deed, so that their work stays theirs. */
function keepLastAuthor(world: World): void {
  const [last] = lastAuthors(world);
  if (last)
    insertAccount(world.control, { id: last.id, name: last.name, initials: last.initials }, world.now());
}

function localAccount(world: World): Who['account'] {
  const known = findFirstAccount(world.control);
  if (known) return known;
  const account = { id: world.newId(CoderId), name: 'Researcher', initials: 'R' };
  insertAccount(world.control, account, world.now());
  return account;
}
