import { setImmediate } from 'node:timers/promises';
import {
  deleteFile,
  deleteImport,
  type FileRow,
  findDraftTurns,
  findFile,
  findImport,
  findOriginal,
  type ImportRow,
  insertFile,
  insertImport,
  listFiles,
  putOriginal,
  setDraftTurns,
  setFile,
} from '#server/store/originals/import.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import type { DraftTurn } from '#shared/format/format.ts';
import { proposeFromNeighbours } from '#shared/format/neighbour.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import { ImportId } from '#shared/ids.ts';
import { type Import, ImportChoices, type ImportFile, type ImportPeek } from '#shared/import/import.ts';
import { type DraftHead, review } from '#shared/import/review.ts';
import { differences, type Fingerprint, nearest } from '#shared/source/similarity.ts';
import { fingerprintsOf } from './near-duplicate.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** A file handed in: its name may carry the folders it lay in. */
export interface GivenFile {
  fileName: string;
  bytes: Uint8Array;
}

/** What is kept beside a draft: its likeness, and what it is nearly a copy of. */
export interface StoredDraft {
  draft: DraftHead;
  near: { source: string | null; file: string | null; sentencesShared: number; sentencesOf: number } | null;
}

/** From this share of the draft's sentences on, two texts are called near-duplicates. */
const NEAR_FROM = 0.9;

const namesOf = (study: OpenStudy): StudyNames => ({
  areas: listAreas(study.db),
  waves: listWaves(study.db),
  participants: listParticipants(study.db),
});

export function importRow(study: OpenStudy, reference: string): ImportRow {
  const found = findImport(study.originals(), reference);
  if (!found) throw new DomainError('not-found', 'There is no such import; it may have been cancelled.');
  return found;
}

export function storedDraft(row: FileRow): StoredDraft | null {
  return row.draft === null ? null : JSON.parse(row.draft);
}
/** The turns of a file that was read. */
export const draftTurns = (study: OpenStudy, file: string): DraftTurn[] =>
  JSON.parse(findDraftTurns(study.originals(), file) ?? '[]');

export const choicesOf = (row: FileRow): ImportChoices => ImportChoices.parse(JSON.parse(row.choices));

const unread = { kind: null, form: null, area: null, wave: null, date: null, participant: null };

/** What became of a file; where keeping it was undone, it is under review again. */
const stateOf = (study: OpenStudy, row: FileRow): FileRow['state'] =>
  row.state === 'kept' && row.source_id !== null && !findSourceById(study.db, row.source_id)
    ? 'read'
    : row.state;

/** One file as the review table shows it. */
export function viewOfFile(study: OpenStudy, row: FileRow, files: readonly FileRow[]): ImportFile {
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
          sentencesShared: near.sentencesShared,
          sentencesOf: near.sentencesOf,
          choice: choices.duplicate ?? ('skip' as const),
        }
      : null;
  return {
    ...base,
    ...review(stored.draft, choices, { waves: listWaves(study.db) }),
    keep: choices.keep ?? duplicate?.choice !== 'skip',
    duplicate,
  };
}

const view = (study: OpenStudy, row: ImportRow): Import => {
  const files = listFiles(study.originals(), row.id);
  return {
    id: row.id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    files: files.map((file) => viewOfFile(study, file, files)),
  };
};

const reading = new Map<ImportId, Promise<void>>();

function nearTo(
  print: Fingerprint,
  sources: readonly { id: string; fingerprint: Fingerprint }[],
  earlier: readonly { id: string; fingerprint: Fingerprint }[],
): StoredDraft['near'] {
  const source = nearest(print, sources);
  const file = nearest(print, earlier);
  const best = source && (!file || source.containment >= file.containment) ? source : file;
  if (!best || best.containment < NEAR_FROM) return null;
  return {
    source: best === source ? best.id : null,
    file: best === file ? best.id : null,
    sentencesShared: best.sentencesShared,
    sentencesOf: best.sentencesOf,
  };
}

/** Reads every file that waits; what cannot be read is a failed row and stops nothing else. */
async function readWaiting(world: World, study: OpenStudy, row: ImportRow): Promise<void> {
  const db = study.originals();
  const sources = await fingerprintsOf(study);
  const earlier: { id: string; fingerprint: Fingerprint }[] = [];
  const waiting = listFiles(db, row.id).filter(
    (file) => file.state === 'waiting' || file.state === 'reading',
  );
  const one = async (file: FileRow): Promise<void> => {
    const bytes = findOriginal(db, file.hash);
    if (!bytes) return;
    setFile(db, file.id, { ...file, state: 'reading' });
    const answer = await world
      .read({ bytes, fileName: file.file_name, study: namesOf(study), pattern: row.pattern })
      .catch((error: unknown) => ({
        refusal: {
          message: 'This file could not be read in the time given.',
          help:
            error instanceof Error && error.message === 'TIMEOUT'
              ? 'Split it, or save it as plain text.'
              : 'Save it as plain text or Word and try again.',
        },
      }));
    const current = findFile(db, row.id, file.id);
    if (!current) return;
    if ('refusal' in answer) {
      setFile(db, file.id, { ...current, state: 'failed', failure: JSON.stringify(answer.refusal) });
      return;
    }
    const near = nearTo(answer.fingerprint, sources, earlier);
    earlier.push({ id: file.id, fingerprint: answer.fingerprint });
    const stored: StoredDraft = { draft: answer.head, near };
    setDraftTurns(db, file.id, answer.turns);
    setFile(db, file.id, { ...current, state: 'read', draft: JSON.stringify(stored) });
  };
  await Promise.all(waiting.map(one));
  placeByNeighbours(study, row.id);
}

/** Proposes area and month of files from those beside them, once all are read. */
function placeByNeighbours(study: OpenStudy, id: ImportId): void {
  const db = study.originals();
  const read = listFiles(db, id).flatMap((file) => {
    const stored = file.state === 'read' ? storedDraft(file) : null;
    return stored ? [{ file, stored }] : [];
  });
  const proposed = proposeFromNeighbours(
    read.map(({ file, stored }) => ({ fileName: file.file_name, draft: { ...stored.draft, turns: [] } })),
  );
  for (const [at, { file, stored }] of read.entries()) {
    const proposals = proposed[at]?.proposals;
    if (proposals && JSON.stringify(proposals) !== JSON.stringify(stored.draft.proposals))
      setFile(db, file.id, {
        ...file,
        draft: JSON.stringify({ ...stored, draft: { ...stored.draft, proposals } }),
      });
  }
}

/** Starts reading what waits, once; after a restart the next look at the import starts it again. */
function startReading(world: World, study: OpenStudy, row: ImportRow): Promise<void> {
  const under = reading.get(row.id);
  if (under) return under;
  const started = readWaiting(world, study, row).finally(() => reading.delete(row.id));
  reading.set(row.id, started);
  return started;
}

/** Takes files in one by one, others served in between; a file that is cut off by a crash is simply not there. */
async function take(
  world: World,
  study: OpenStudy,
  id: ImportId,
  files: readonly GivenFile[],
): Promise<void> {
  const db = study.originals();
  for (const { fileName, bytes } of files) {
    db.transaction(() => {
      const hash = world.hash(bytes);
      putOriginal(db, hash, fileName, bytes, world.now());
      insertFile(db, { id: world.newId(ImportId), importId: id, fileName, hash, size: bytes.byteLength });
    }).immediate();
    await setImmediate();
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
  const study = mayWrite(world, who, reference);
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
  return view(study, row);
}

export async function addImportFiles(
  world: World,
  who: Who,
  reference: string,
  id: string,
  files: readonly GivenFile[],
  wait = true,
): Promise<Import> {
  const study = mayWrite(world, who, reference);
  const row = importRow(study, id);
  await reading.get(row.id);
  await take(world, study, row.id, files);
  const read = startReading(world, study, row);
  if (wait) await read;
  return view(study, row);
}

/** An import as it stands; reading that a restart cut off goes on. */
export function importUnderReview(world: World, who: Who, reference: string, id: string): Import {
  const study = mayWrite(world, who, reference);
  const row = importRow(study, id);
  const found = view(study, row);
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
  const study = mayWrite(world, who, reference);
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  if (stateOf(study, found) !== 'read')
    throw new DomainError('conflict', 'Only a file that is read and not kept yet can be changed here.');
  const all = { ...choicesOf(found), ...choices };
  setFile(study.originals(), file, { ...found, choices: JSON.stringify(all) });
  return viewOfFile(study, fileRow(study, row.id, file), listFiles(study.originals(), row.id));
}

const textOfSource = (study: OpenStudy, id: string): string => {
  const source = findSourceById(study.db, id);
  return source
    ? listTurns(study.db, source.text)
        .map((turn) => turn.text)
        .join('\n')
    : '';
};

/** A closer look at one file; `turns` is how many to show. */
export function peekIntoImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
  file: string,
  turns = 12,
): ImportPeek {
  const study = mayWrite(world, who, reference);
  const row = importRow(study, id);
  const found = fileRow(study, row.id, file);
  const stored = storedDraft(found);
  if (!stored) return { turns: [], notUnderstood: [], differences: [] };
  const reviewed = review(stored.draft, choicesOf(found), { waves: listWaves(study.db) });
  const roles = new Map(reviewed.speakers.map((speaker) => [speaker.label, speaker.role]));
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
      role: turn.speaker === null ? turn.role : (roles.get(turn.speaker) ?? turn.role),
    })),
    notUnderstood: stored.draft.notUnderstood,
    differences: theirs === null ? [] : differences(theirs, wordsOf(said)),
  };
}

/** Drops an import: drafts and raw bytes that no source was kept from are gone. */
export async function cancelImport(
  world: World,
  who: Who,
  reference: string,
  id: string,
): Promise<{ id: ImportId }> {
  const study = mayWrite(world, who, reference);
  const row = importRow(study, id);
  await reading.get(row.id);
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
  const study = mayWrite(world, who, reference);
  const found = fileRow(study, importRow(study, id).id, file);
  if (stateOf(study, found) === 'kept')
    throw new DomainError('conflict', 'This file is kept in the study already.', {
      help: 'Put its source into the trash instead.',
    });
  deleteFile(study.originals(), found.id, listOriginalHashes(study.db));
  return { id: found.id };
}
