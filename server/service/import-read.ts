import { serveOthers, turnTaking } from '#server/io/turn-taking.ts';
import { writeSoon } from '#server/store/database.ts';
import {
  type FileRow,
  findFile,
  findImport,
  findOriginal,
  findWaiting,
  listFiles,
  setDraftTurns,
  setFile,
} from '#server/store/originals/import.ts';
import type { NameRead } from '#shared/format/name-pattern.ts';
import { proposeFromNeighbours } from '#shared/format/neighbour.ts';
import type { ImportId } from '#shared/ids.ts';
import { meansOf, namesOf, type StoredDraft, storedDraft } from './import-draft.ts';
import { countNames } from './import-names.ts';
import { type Likeness, likenTo } from './import-near.ts';
import type { OpenStudy, World } from './world.ts';

interface Readings {
  underWay: Map<ImportId, Promise<void>>;
  /** Why reading ended before its time, for whoever looks next. */
  broken: Map<ImportId, unknown>;
  likeness: Map<ImportId, Likeness>;
}
const known = new WeakMap<OpenStudy, Readings>();
function readingsOf(study: OpenStudy): Readings {
  const found = known.get(study) ?? { underWay: new Map(), broken: new Map(), likeness: new Map() };
  known.set(study, found);
  return found;
}

/** Files whose bytes are in memory at one time: more than there are threads, so that none waits. */
const READ_AT_ONCE = 4;

/** A file's name as the import's pattern reads it; null where it has none. */
async function namedBy(world: World, study: OpenStudy, file: FileRow) {
  const row = findImport(study.originals(), file.import_id);
  if (!row || row.pattern === null) return null;
  const reads = await world
    .readNames({ pattern: row.pattern, fileNames: [file.file_name] })
    .catch((): NameRead[] => []);
  return { read: reads[0] ?? null, means: meansOf(row) };
}

/** Why a thread that reads gave a file up, in a researcher's words. */
function unreadBecause(error: unknown): { message: string; help: string } {
  if (error instanceof Error && error.message === 'TIMEOUT')
    return {
      message: 'This file could not be read in the time given.',
      help: 'Split it, or save it as plain text.',
    };
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      message: 'Reading this file takes more memory than there is for one file.',
      help: 'Split it into one file per interview, or save it as plain text.',
    };
  return {
    message: 'This file could not be read.',
    help: 'Save it as plain text or Word and try again.',
  };
}

/** Reads one file; what cannot be read is a failed row and stops nothing else. */
async function readOne(world: World, study: OpenStudy, file: FileRow): Promise<void> {
  const db = study.originals();
  const bytes = findOriginal(db, file.hash);
  const fail = (current: FileRow, failure: { message: string; help: string }) =>
    setFile(db, file.id, { ...current, state: 'failed', failure: JSON.stringify(failure) });
  if (!bytes) {
    fail(file, { message: 'The file did not arrive.', help: 'Choose it again.' });
    return;
  }
  writeSoon(db, () => setFile(db, file.id, { ...file, state: 'reading' }));
  const named = await namedBy(world, study, file);
  const answer = await world
    .read({ bytes, fileName: file.file_name, study: namesOf(study), named })
    .catch((error: unknown) => ({ refusal: unreadBecause(error) }));
  const current = findFile(db, file.import_id, file.id);
  if (!current) return;
  if ('refusal' in answer) {
    fail(current, answer.refusal);
    return;
  }
  likenessOf(study, file.import_id).prints.set(file.id, answer.fingerprint);
  const names = countNames(world, study, answer.names);
  const stored: StoredDraft = { draft: answer.head, near: null, names };
  const keep = db.transaction(() => {
    setDraftTurns(db, file.id, answer.turns, JSON.stringify(answer.found));
    setFile(db, file.id, { ...current, state: 'read', draft: JSON.stringify(stored) });
  });
  // After a power cut it is read again.
  writeSoon(db, () => keep.immediate());
}

function likenessOf(study: OpenStudy, id: ImportId): Likeness {
  const { likeness } = readingsOf(study);
  const found = likeness.get(id) ?? { prints: new Map(), compared: new Set() };
  likeness.set(id, found);
  return found;
}

/** Reads every file that waits, and those that come meanwhile; then says what each is near to and beside. */
async function readWaiting(world: World, study: OpenStudy, id: ImportId): Promise<void> {
  const db = study.originals();
  const taken = new Set<string>();
  const lane = async () => {
    for (let file = findWaiting(db, id, [...taken]); file; file = findWaiting(db, id, [...taken])) {
      taken.add(file.id);
      try {
        await readOne(world, study, file);
      } finally {
        taken.delete(file.id);
      }
      // Answers of threads follow one another without a gap while they come: others are served before the next is asked.
      await serveOthers();
    }
  };
  do {
    await Promise.all(Array.from({ length: READ_AT_ONCE }, lane));
    await compareFiles(world, study, id);
    await placeByNeighbours(study, id);
  } while (findWaiting(db, id, []));
}

/** Proposes area and month of files from those beside them, once all are read. */
export async function placeByNeighbours(study: OpenStudy, id: ImportId): Promise<void> {
  const db = study.originals();
  const read = listFiles(db, id).flatMap((file) => {
    const draft = file.state === 'read' ? storedDraft(file)?.draft : undefined;
    if (!draft) return [];
    const { area, month, ...own } = draft.proposals;
    const proposals = {
      ...own,
      ...(area && area.from !== 'neighbour' && { area }),
      ...(month && month.from !== 'neighbour' && { month }),
    };
    return [
      { id: file.id, fileName: file.file_name, before: draft, draft: { ...draft, proposals, turns: [] } },
    ];
  });
  const proposed = proposeFromNeighbours(read);
  const others = turnTaking();
  for (const [at, { id: listed, before }] of read.entries()) {
    await others();
    const proposals = proposed[at]?.proposals;
    const isSame = (['area', 'month'] as const).every(
      (field) => proposals?.[field]?.value === before.proposals[field]?.value,
    );
    if (!proposals || isSame) continue;
    // Read anew: others are served in between, and may choose for it or leave it out.
    const file = findFile(db, id, listed);
    const stored = file?.state === 'read' ? storedDraft(file) : null;
    if (!file || !stored) continue;
    const draft = JSON.stringify({ ...stored, draft: { ...stored.draft, proposals } });
    writeSoon(db, () => setFile(db, listed, { ...file, draft }));
  }
}

/** Says of the files that are read what they are near to, where that was not done yet; answers those it said it of. */
export const compareFiles = (world: World, study: OpenStudy, id: ImportId): Promise<ReadonlySet<string>> =>
  likenTo(world, study, id, likenessOf(study, id));

/** Starts reading what waits, once; after a restart the next look at the import starts it again. */
export function startReading(world: World, study: OpenStudy, id: ImportId): Promise<void> {
  const { underWay, broken } = readingsOf(study);
  const under = underWay.get(id);
  if (under) return under;
  const started = readWaiting(world, study, id).finally(() => underWay.delete(id));
  underWay.set(id, started);
  started.catch((error: unknown) => broken.set(id, error));
  return started;
}

/** Starts reading where files wait for it and nobody reads. */
export function goOnReading(world: World, study: OpenStudy, id: ImportId): void {
  if (findWaiting(study.originals(), id, [])) void startReading(world, study, id).catch(() => undefined);
}

/** Forgets what was known of an import's files while it was under review. */
export const forgetReading = (study: OpenStudy, id: ImportId): void => {
  readingsOf(study).likeness.delete(id);
};

/** Throws, once, what ended the reading of an import before its time. */
export function assertNotBroken(study: OpenStudy, id: ImportId): void {
  const { broken } = readingsOf(study);
  if (!broken.has(id)) return;
  const error = broken.get(id);
  broken.delete(id);
  throw error;
}
