import {
  type FileRow,
  findFile,
  findOriginal,
  type ImportRow,
  listFiles,
  setDraftTurns,
  setFile,
} from '#server/store/originals/import.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { proposeFromNeighbours } from '#shared/format/neighbour.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import type { ImportId } from '#shared/ids.ts';
import type { DraftHead } from '#shared/import/review.ts';
import { type Fingerprint, nearest } from '#shared/source/similarity.ts';
import { fingerprintsOf } from './near-duplicate.ts';
import type { OpenStudy, World } from './world.ts';

/** What is kept beside a draft: its likeness, and what it is nearly a copy of. */
export interface StoredDraft {
  draft: DraftHead;
  near: { source: string | null; file: string | null; sentencesShared: number; sentencesOf: number } | null;
}

/** From this share of the draft's sentences on, two texts are called near-duplicates. */
const NEAR_FROM = 0.9;

export function storedDraft(row: FileRow): StoredDraft | null {
  return row.draft === null ? null : JSON.parse(row.draft);
}

const namesOf = (study: OpenStudy): StudyNames => ({
  areas: listAreas(study.db),
  waves: listWaves(study.db),
  participants: listParticipants(study.db),
});

const reading = new Map<ImportId, Promise<void>>();
/** Why reading ended before its time, for whoever looks next. */
const broken = new Map<ImportId, unknown>();
/** Files whose bytes are in memory at one time: more than there are threads, so that none waits. */
const READ_AT_ONCE = 4;

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
  const prints = new Map<string, Fingerprint>();
  const waiting = listFiles(db, row.id).filter(
    (file) => file.state === 'waiting' || file.state === 'reading',
  );
  const one = async ({ id }: FileRow): Promise<void> => {
    const file = findFile(db, row.id, id);
    const bytes = file && findOriginal(db, file.hash);
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
    prints.set(file.id, answer.fingerprint);
    const stored: StoredDraft = { draft: answer.head, near: null };
    setDraftTurns(db, file.id, answer.turns);
    setFile(db, file.id, { ...current, state: 'read', draft: JSON.stringify(stored) });
  };
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await one(file);
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, lane));
  likenTo(study, row.id, prints, sources);
  placeByNeighbours(study, row.id);
}

/** Says of each file what it is nearly a copy of: a source or a file before it, whichever thread read it first. */
function likenTo(
  study: OpenStudy,
  id: ImportId,
  prints: ReadonlyMap<string, Fingerprint>,
  sources: readonly { id: string; fingerprint: Fingerprint }[],
): void {
  const db = study.originals();
  const earlier: { id: string; fingerprint: Fingerprint }[] = [];
  for (const file of listFiles(db, id)) {
    const fingerprint = prints.get(file.id);
    const stored = file.state === 'read' ? storedDraft(file) : null;
    if (!fingerprint || !stored) continue;
    const near = nearTo(fingerprint, sources, earlier);
    earlier.push({ id: file.id, fingerprint });
    if (near) setFile(db, file.id, { ...file, draft: JSON.stringify({ ...stored, near }) });
  }
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
export function startReading(world: World, study: OpenStudy, row: ImportRow): Promise<void> {
  const under = reading.get(row.id);
  if (under) return under;
  const started = readWaiting(world, study, row).finally(() => reading.delete(row.id));
  reading.set(row.id, started);
  started.catch((error: unknown) => broken.set(row.id, error));
  return started;
}

/** The reading under way of an import, if there is one. */
export const readingOf = (id: ImportId): Promise<void> | undefined => reading.get(id);

/** Throws, once, what ended the reading of an import before its time. */
export function assertNotBroken(id: ImportId): void {
  if (!broken.has(id)) return;
  const error = broken.get(id);
  broken.delete(id);
  throw error;
}
