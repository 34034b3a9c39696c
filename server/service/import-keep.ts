import { serveOthers } from '#server/io/turn-taking.ts';
import { writeSoon } from '#server/store/database.ts';
import {
  endImport,
  type FileRow,
  findFile,
  type ImportRow,
  listFiles,
  setFile,
  touchImport,
} from '#server/store/originals/import.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { sourcesOfOriginals } from '#server/store/study/original.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { hasText } from '#server/store/study/text.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import { ImportId, SourceId } from '#shared/ids.ts';
import { duplicateWords } from '#shared/import/duplicate-words.ts';
import type { ImportFile, Kept } from '#shared/import/import.ts';
import { choicesOf, storedDraft } from './import-draft.ts';
import { draftWithoutNames } from './import-names.ts';
import { compareFiles, forgetReading } from './import-read.ts';
import { toSource } from './import-source.ts';
import { keepImportedText } from './import-text.ts';
import { importRow, viewOfFile } from './import-view.ts';
import { type Keeping, keepings, stopKeepingIn } from './keeping.ts';
import { mayWrite } from './permission.ts';
import { keepSource } from './source.ts';
import { undoDeed } from './undo.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { write } from './write.ts';

/** Why a file is not kept now, or null where it is. */
function reasonAgainst(
  file: ImportFile,
  asked: readonly string[] | undefined,
  incomplete: boolean,
): string | null {
  if (file.state === 'failed') return file.failure?.message ?? 'could not be read';
  if (file.state !== 'read') return 'not read yet';
  if (asked ? !asked.includes(file.id) : !file.keep)
    return file.duplicate ? duplicateWords(file.duplicate) : 'not ticked';
  if (!incomplete && file.open.length > 0) return `still to choose: ${file.open.join(', ')}`;
  return null;
}

/** Files in their order, but each behind the one it is nearly a copy of, so that this has its source by then. */
function primariesFirst(rows: readonly FileRow[]): FileRow[] {
  const near = new Map(rows.map((row) => [row.id, storedDraft(row)?.near?.file ?? null]));
  const depth = (id: string): number => {
    const primary = near.get(id);
    return primary ? 1 + depth(primary) : 0;
  };
  return [...rows].sort((a, b) => depth(a.id) - depth(b.id));
}

/**
 * The id that the source of a file gets: the file's own, so that a stop between the study's file and the
 * originals' never keeps it twice; a new one where keeping it was undone.
 */
function idFor(world: World, study: OpenStudy, { id }: FileRow): SourceId {
  const own = SourceId.parse(id);
  return findSourceById(study.db, own) || !hasText(study.db, own) ? own : world.newId(SourceId);
}

/** The title of another source that has the bytes of a file. */
function sameBytesIn(study: OpenStudy, { id, hash }: FileRow): string | undefined {
  const found = sourcesOfOriginals(study.db, [hash]).get(hash);
  return found === undefined || found === id ? undefined : findSourceById(study.db, found)?.title;
}

interface WhatToKeep {
  files?: string[] | undefined;
  incomplete?: boolean | undefined;
}

const stopped = (help: string) =>
  new DomainError('conflict', 'Keeping was stopped: nothing of it was kept.', { help });

/** Takes back what was kept so far of a go that was stopped. */
function takeBack(world: World, who: Who, study: OpenStudy, deed: number | null): DomainError {
  if (deed === null) return stopped('The review is as it was.');
  undoDeed(world, { ...who, key: null }, study, deed);
  return stopped('What had been kept so far was taken back; the review is as it was.');
}

async function keepTicked(
  world: World,
  who: Who,
  study: OpenStudy,
  row: ImportRow,
  { files: asked, incomplete = false }: WhatToKeep,
  keeping: Omit<Keeping, 'answer'>,
): Promise<Kept> {
  // What was read last may not be compared yet, and others may have kept the same meanwhile: no copy is kept that nobody
  // was told of, ticked or not.
  const told = await compareFiles(world, study, row.id);
  const originals = study.originals();
  const rows = primariesFirst(listFiles(originals, row.id));
  const batch = world.newId(ImportId);
  const waves = listWaves(study.db);
  const answer: Kept = { kept: [], skipped: [] };
  const sourceOfFile = new Map<string, SourceId>();
  const listed = rows.map(({ id, file_name }) => ({ id, file_name }));
  const isTicked = (one: FileRow) =>
    one.state === 'read' && (asked ? asked.includes(one.id) : viewOfFile(study, one, listed, waves).keep);
  // A go that was cut off is gone on with: what it kept counts.
  if (row.ended_at === null)
    keeping.done = rows.filter((one) => one.state === 'kept' && (asked?.includes(one.id) ?? true)).length;
  keeping.of = keeping.done + rows.filter(isTicked).length;
  /** Any deed of this go: all of them are undone together. */
  let deed: number | null = null;
  let isAlone = true;
  for (const { id } of listed) {
    isAlone &&= keepings(study).size === 1;
    if (keeping.isStopped) throw takeBack(world, who, study, deed);
    // Read anew each time: others are served in between, and may keep the same import.
    const fileRow = findFile(originals, row.id, id);
    if (!fileRow) continue;
    const file = viewOfFile(study, fileRow, listed, waves);
    const stored = storedDraft(fileRow);
    if (file.state === 'kept' && file.source) {
      sourceOfFile.set(file.id, file.source);
      answer.kept.push({ file: file.id, fileName: file.fileName, source: file.source });
      continue;
    }
    const isNews = told.has(file.id) && file.duplicate?.choice === 'skip';
    const against = reasonAgainst(file, isNews ? [] : asked, incomplete);
    if (against !== null || !stored) {
      answer.skipped.push({ file: file.id, fileName: file.fileName, reason: against ?? 'not read yet' });
      continue;
    }
    // What another review keeps at the same time was there for neither when they were compared.
    const twin = isAlone || stored.near ? undefined : sameBytesIn(study, fileRow);
    if (twin !== undefined) {
      answer.skipped.push({ file: file.id, fileName: file.fileName, reason: `the same file as “${twin}”` });
      continue;
    }
    const asKept = () => {
      const draft = toSource(study, file, stored, fileRow, sourceOfFile);
      return choicesOf(fileRow).names === false ? draft : draftWithoutNames(world, study, draft);
    };
    const before = lastNumber(study.db);
    const corrected = file.duplicate?.choice === 'version' ? file.duplicate.source : null;
    const source = corrected ?? idFor(world, study, fileRow);
    if (corrected !== null) {
      const refused = keepImportedText(world, who, study, corrected, asKept(), {
        batch,
        readAt: row.started_at,
      });
      if (refused !== null) {
        answer.skipped.push({ file: file.id, fileName: file.fileName, reason: refused });
        continue;
      }
    } else if (!findSourceById(study.db, source))
      write(
        world,
        { ...who, key: null },
        study,
        'source.import',
        (tx) => {
          const draft = asKept();
          keepSource(tx, world, { ...draft, id: source });
          tx.say(
            rows.length === 1 ? `Imported ${draft.title}` : `Imported ${draft.title} and other files`,
            source,
          );
        },
        { batch },
      );
    // Nobody is served between the two, so a higher number is this file's deed.
    const now = lastNumber(study.db);
    if (now > before) deed = now;
    sourceOfFile.set(file.id, source);
    // The source itself says that it is kept, where a power cut loses this.
    writeSoon(originals, () => setFile(originals, file.id, { ...fileRow, state: 'kept', source_id: source }));
    answer.kept.push({ file: file.id, fileName: file.fileName, source });
    keeping.done += 1;
    // Others are served between two documents.
    await serveOthers();
  }
  const after = listFiles(originals, row.id);
  if (!after.some((file) => isTicked(file) || file.state === 'waiting' || file.state === 'reading')) {
    endImport(originals, row.id, world.now());
    forgetReading(study, row.id);
  }
  return answer;
}

/**
 * Keeps the ticked files of an import as sources, one transaction each and one batch to undo, whoever waits for it.
 * Files with open questions are left out unless `incomplete` is set; the answer says why each was. Asked again while
 * it goes on, answers the same.
 */
export function keepImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  what: WhatToKeep = {},
): Promise<Kept> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const known = keepings(study).get(row.id);
  if (known) return known.answer;
  const keeping = { done: 0, of: 0, isStopped: false };
  touchImport(study.originals(), row.id, world.now());
  const answer = keepTicked(world, who, study, row, what, keeping).finally(() =>
    keepings(study).delete(row.id),
  );
  keepings(study).set(row.id, Object.assign(keeping, { answer }));
  return answer;
}

/** Stops keeping an import before its next file; what this go kept so far is taken back. */
export async function stopKeeping(
  world: World,
  who: Who,
  reference: string,
  id: string,
): Promise<{ id: ImportId }> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  await stopKeepingIn(study, row.id)?.answer.catch(() => undefined);
  return { id: row.id };
}
