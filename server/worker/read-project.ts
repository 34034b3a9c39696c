import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openForReading } from '#server/service/data-folder.ts';
import { planFile } from '#server/service/project-plan.ts';
import { openFile } from '#server/store/open.ts';
import { findOriginal, putOriginal } from '#server/store/originals/import.ts';
import {
  findProject,
  insertProject,
  type ProjectRow,
  setProjectFailed,
  setProjectRead,
} from '#server/store/originals/project.ts';
import type { Coder } from '#shared/coding/coder.ts';
import { DomainError } from '#shared/errors.ts';
import type { ImportId, StudyId } from '#shared/ids.ts';
import { ProjectChoices } from '#shared/import/project.ts';
import { answerAsks } from './answer.ts';

/** A project to take in, or one that was, to be read with what was said over it. Its originals file is there. */
export interface ProjectAsk {
  folder: string;
  study: StudyId;
  id: ImportId;
  /** Who imports, and now. */
  coder: Coder;
  now: string;
  /** A file on the disk, to be taken in. */
  upload?: { path: string; fileName: string };
}

const originalsOf = ({ folder, study }: ProjectAsk) =>
  openFile(path.join(folder, 'studies', `${study}.originals`), 'originals', { mustExist: true });

/** Keeps the file as it came, byte for byte. */
async function takeIn(ask: ProjectAsk, upload: NonNullable<ProjectAsk['upload']>): Promise<null> {
  const db = originalsOf(ask);
  const { world, close } = openForReading(ask.folder);
  try {
    const bytes = await readFile(upload.path);
    const row = {
      id: ask.id,
      by_id: ask.coder.id,
      file_name: upload.fileName,
      hash: world.hash(bytes),
      size: bytes.length,
      started_at: ask.now,
    };
    db.transaction(() => {
      putOriginal(db, row.hash, upload.fileName, bytes, ask.now);
      insertProject(db, row);
    }).immediate();
    return null;
  } finally {
    close();
    db.close();
  }
}

/** Reads a project as it was taken in; what it would bring, or why it cannot be read, is kept beside it. */
async function plan(ask: ProjectAsk, db: ReturnType<typeof originalsOf>, row: ProjectRow): Promise<void> {
  const { world, close } = openForReading(ask.folder);
  try {
    const packed = findOriginal(db, row.hash);
    if (!packed) throw new Error('A project without its file.');
    const isThere = world.studies.ids().includes(ask.study);
    const planned = await planFile(world, {
      ...ask,
      packed,
      db: isThere ? world.studies.open(ask.study).db : null,
      choices: ProjectChoices.parse(JSON.parse(row.choices)),
      before: row.review === null ? null : JSON.parse(row.review),
    });
    const [review, whole] = [JSON.stringify(planned.review), JSON.stringify(planned.plan)];
    setProjectRead(db, { id: row.id, choices: row.choices, review, plan: whole });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const help = error.detail.help ?? 'Nothing was kept.';
    setProjectFailed(db, row.id, JSON.stringify({ message: error.message, help }));
  } finally {
    close();
  }
}

async function read(ask: ProjectAsk): Promise<null> {
  if (ask.upload) return takeIn(ask, ask.upload);
  const db = originalsOf(ask);
  try {
    const row = findProject(db, ask.id);
    if (row) await plan(ask, db, row);
    return null;
  } finally {
    db.close();
  }
}

answerAsks(read);
