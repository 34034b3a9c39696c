import { readFile } from 'node:fs/promises';
import { turnTaking } from '#server/io/turn-taking.ts';
import {
  deleteFile,
  deleteImport,
  type FileRow,
  findFile,
  findImport,
  type ImportRow,
  insertFile,
  insertImport,
  listFiles,
  putOriginal,
  setFile,
} from '#server/store/originals/import.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import type { DraftTurn } from '#shared/format/format.ts';
import { ImportId } from '#shared/ids.ts';
import type { Import, ImportChoices, ImportFile, ImportPeek } from '#shared/import/import.ts';
import { review } from '#shared/import/review.ts';
import { UNNAMED } from '#shared/import/unnamed.ts';
import { openForText } from '#shared/import/with-choices.ts';
import { differences } from '#shared/source/similarity.ts';
import { fileForNames, namesInFiles } from './import-names.ts';
import {
  assertNotBroken,
  choicesOf,
  draftTurns,
  readingOf,
  startReading,
  storedDraft,
} from './import-read.ts';
import { mayDo, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** A file handed in, in memory or lying on the disk: its name may carry the folders it lay in. */
export type GivenFile = { fileName: string } & ({ bytes: Uint8Array } | { path: string });

export function importRow(study: OpenStudy, reference: string): ImportRow {
  const found = findImport(study.originals(), reference);
  if (!found) throw new DomainError('not-found', 'There is no such import; it may have been cancelled.');
  return found;
}

const unread = { kind: null, form: null, area: null, wave: null, date: null, participant: null };

/** What became of a file; where keeping it was undone, it is under review again. */
const stateOf = (study: OpenStudy, row: FileRow): FileRow['state'] =>
  row.state === 'kept' && row.source_id !== null && !findSourceById(study.db, row.source_id)
    ? 'read'
    : row.state;

/** One file as the review table shows it. */
export function viewOfFile(
  study: OpenStudy,
  row: FileRow,
  files: readonly FileRow[],
  waves = listWaves(study.db),
  names: ImportFile['names'] = null,
): ImportFile {
  const stored = storedDraft(row);
  const choices = choicesOf(row);
  const state = stateOf(study, row);
  const base = {
    id: row.id,
    fileName: row.file_name,
    size: row.size,
    state,
    failure: row.failure === null ? null : JSON.parse(row.failure),
    source: state === 'kept' ? row.source_id : null,
  };
  if (!stored)
    return {
      ...base,
      ...unread,
      keep: false,
      format: '',
      title: row.file_name,
      turns: 0,
      words: 0,
      participantWords: 0,
      speakers: [],
      warnings: [],
      notUnderstood: 0,
      duplicate: null,
      open: [],
      names: null,
    };
  const near = stored.near;
  const nearSource = near?.source ? findSourceById(study.db, near.source) : undefined;
  const nearFile = near?.file ? files.find((file) => file.id === near.file) : undefined;
  const title = nearSource?.title ?? nearFile?.file_name;
  const duplicate =
    near && title !== undefined
      ? {
          source: nearSource?.id ?? null,
          file: nearFile?.id ?? null,
          title,
          is: near.is,
          sentencesShared: near.sentencesShared,
          sentencesOf: near.sentencesOf,
          choice: choices.duplicate ?? (near.is === 'holds' ? 'own' : 'skip'),
        }
      : null;
  const reviewed = review(stored.draft, choices, { waves });
  return {
    ...base,
    ...reviewed,
    open: duplicate?.choice === 'version' ? openForText(reviewed.open) : reviewed.open,
    keep: choices.keep ?? duplicate?.choice !== 'skip',
    duplicate,
    names: state === 'read' ? names : null,
  };
}

/** An import as it stands, others served while it is put together. */
async function view(world: World, study: OpenStudy, row: ImportRow): Promise<Import> {
  const files = listFiles(study.originals(), row.id);
  const waves = listWaves(study.db);
  const others = turnTaking();
  const views: ImportFile[] = [];
  for (const file of files) {
    if (file.state === 'read') fileForNames(study, file);
    await others();
  }
  const namesIn = namesInFiles(world, study, files);
  for (const file of files) {
    views.push(viewOfFile(study, file, files, waves, namesIn(file)));
    await others();
  }
  return { id: row.id, startedAt: row.started_at, endedAt: row.ended_at, files: views };
}

/** Takes files in one by one, others served in between; a file that is cut off by a crash is simply not there. */
async function take(
  world: World,
  study: OpenStudy,
  id: ImportId,
  files: readonly GivenFile[],
): Promise<void> {
  const db = study.originals();
  const others = turnTaking();
  for (const given of files) {
    const bytes = 'bytes' in given ? given.bytes : await readFile(given.path);
    db.transaction(() => {
      const hash = world.hash(bytes);
      const { fileName } = given;
      putOriginal(db, hash, fileName, bytes, world.now());
      insertFile(db, { id: world.newId(ImportId), importId: id, fileName, hash, size: bytes.byteLength });
    }).immediate();
    await others();
  }
}

/** Takes files in for review and reads them; answers when all are read or, with `wait` off, at once. */
export async function startImport(
  world: World,
  who: Who,
  reference: string,
  files: readonly GivenFile[],
  { wait = true, pattern = null }: { wait?: boolean; pattern?: string | null } = {},
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  if (files.length === 0)
    throw new DomainError('invalid', 'No files were sent.', {
      field: 'files',
      help: 'Choose at least one file.',
    });
  const id = world.newId(ImportId);
  insertImport(study.originals(), { id, by: who.account.id, pattern, at: world.now() });
  await take(world, study, id, files);
  const row = importRow(study, id);
  const read = startReading(world, study, row);
  if (wait) await read;
  return view(world, study, row);
}

export async function addImportFiles(
  world: World,
  who: Who,
  reference: string,
  id: string,
  files: readonly GivenFile[],
  wait = true,
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  await readingOf(study, row.id);
  await take(world, study, row.id, files);
  const read = startReading(world, study, row);
  if (wait) await read;
  return view(world, study, row);
}

/** An import as it stands; reading that was cut off goes on, once it was said why where that is known. */
export async function importUnderReview(
  world: World,
  who: Who,
  reference: string,
  id: string,
): Promise<Import> {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  assertNotBroken(study, row.id);
  const found = await view(world, study, row);
  if (found.files.some((file) => file.state === 'waiting' || file.state === 'reading'))
    void startReading(world, study, row);
  return found;
}

export function fileRow(study: OpenStudy, id: ImportId, file: string): FileRow {
  const found = findFile(study.originals(), id, file);
  if (!found) throw new DomainError('not-found', 'There is no such file in this import.');
  return found;
}

/** Sets a person's choices over the guesses of a file; what is not named stays as it was. */
export function chooseInImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
  choices: ImportChoices,
): ImportFile {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  if (stateOf(study, found) !== 'read')
    throw new DomainError('conflict', 'Only a file that is read and not kept yet can be changed here.');
  const all = { ...choicesOf(found), ...choices };
  setFile(study.originals(), file, { ...found, choices: JSON.stringify(all) });
  const files = listFiles(study.originals(), row.id);
  const after = fileRow(study, row.id, file);
  const namesIn = namesInFiles(world, study, files);
  return viewOfFile(study, after, files, listWaves(study.db), namesIn(after));
}

const textOfSource = (study: OpenStudy, id: string): string => {
  const source = findSourceById(study.db, id);
  return source
    ? listTurns(study.db, source.text)
        .map((turn) => turn.text)
        .join('\n')
    : '';
};

/** A closer look at one file; `turns` is how many to show. One that was kept already only owners look into. */
export function peekIntoImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
  turns = 12,
): ImportPeek {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  // What was kept is read as a source; the file as it came may hold names that the source does not.
  if (stateOf(study, found) === 'kept') mayDo(world, who, study, 'originals.read');
  const stored = storedDraft(found);
  if (!stored) return { turns: [], notUnderstood: [], differences: [] };
  const reviewed = review(stored.draft, choicesOf(found), { waves: listWaves(study.db) });
  const roles = new Map(
    reviewed.speakers.map((speaker) => [speaker.label, speaker.from === null ? undefined : speaker.role]),
  );
  const near = stored.near;
  const said = draftTurns(study, found.id);
  const wordsOf = (read: readonly DraftTurn[]) => read.map((turn) => turn.text).join('\n');
  const theirs = near?.source
    ? textOfSource(study, near.source)
    : near?.file
      ? wordsOf(draftTurns(study, near.file))
      : null;
  return {
    turns: said.slice(0, turns).map((turn) => ({
      ...turn,
      role: roles.get(turn.speaker ?? UNNAMED) ?? turn.role,
    })),
    notUnderstood: stored.draft.notUnderstood,
    differences: theirs === null ? [] : differences(theirs, wordsOf(said)),
  };
}

/** Drops an import, read or not: drafts and raw bytes that no source was kept from are gone. */
export function cancelImport(world: World, who: Who, reference: string, id: string): { id: ImportId } {
  const study = mayWrite(world, who, reference, 'source.import');
  const row = importRow(study, id);
  deleteImport(study.originals(), row.id, listOriginalHashes(study.db));
  return { id: row.id };
}

/** Leaves one file out of an import, read or not; nothing of it stays. */
export function leaveOutOfImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
): { id: string } {
  const study = mayWrite(world, who, reference, 'source.import');
  const found = fileRow(study, importRow(study, id).id, file);
  if (stateOf(study, found) === 'kept')
    throw new DomainError('conflict', 'This file is kept in the study already.', {
      help: 'Put its source into the trash instead.',
    });
  deleteFile(study.originals(), found.id, listOriginalHashes(study.db));
  return { id: found.id };
}
