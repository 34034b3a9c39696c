import { turnTaking } from '#server/io/turn-taking.ts';
import {
  type FileRow,
  findDraftTurns,
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
import type { DraftTurn } from '#shared/format/format.ts';
import { proposeFromNeighbours } from '#shared/format/neighbour.ts';
import type { StudyNames } from '#shared/format/study-names.ts';
import type { ImportId } from '#shared/ids.ts';
import { ImportChoices } from '#shared/import/import.ts';
import type { DraftHead } from '#shared/import/review.ts';
import type { Fingerprint } from '#shared/source/similarity.ts';
import { likenTo } from './import-near.ts';
import type { DraftNear } from './near-drafts.ts';
import type { OpenStudy, World } from './world.ts';

/** What is kept beside a draft: its likeness, and what it is nearly a copy of. */
export interface StoredDraft {
  draft: DraftHead;
  near: DraftNear | null;
}

export function storedDraft(row: FileRow): StoredDraft | null {
  return row.draft === null ? null : JSON.parse(row.draft);
}

/** The turns of a file that was read. */
export const draftTurns = (study: OpenStudy, file: string): DraftTurn[] =>
  JSON.parse(findDraftTurns(study.originals(), file) ?? '[]');

export const choicesOf = (row: FileRow): ImportChoices => ImportChoices.parse(JSON.parse(row.choices));

const namesOf = (study: OpenStudy): StudyNames => ({
  areas: listAreas(study.db),
  waves: listWaves(study.db),
  participants: listParticipants(study.db),
});

interface Readings {
  underWay: Map<ImportId, Promise<void>>;
  /** Why reading ended before its time, for whoever looks next. */
  broken: Map<ImportId, unknown>;
}
const known = new WeakMap<OpenStudy, Readings>();
function readingsOf(study: OpenStudy): Readings {
  const found = known.get(study) ?? { underWay: new Map(), broken: new Map() };
  known.set(study, found);
  return found;
}

/** Files whose bytes are in memory at one time: more than there are threads, so that none waits. */
const READ_AT_ONCE = 4;

/** Reads every file that waits; what cannot be read is a failed row and stops nothing else. */
async function readWaiting(world: World, study: OpenStudy, row: ImportRow): Promise<void> {
  const db = study.originals();
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
    db.transaction(() => {
      setDraftTurns(db, file.id, answer.turns);
      setFile(db, file.id, { ...current, state: 'read', draft: JSON.stringify(stored) });
    }).immediate();
  };
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await one(file);
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, lane));
  await likenTo(world, study, row.id, { prints, compared: new Set() });
  await placeByNeighbours(study, row.id);
}

/** Proposes area and month of files from those beside them, once all are read. */
async function placeByNeighbours(study: OpenStudy, id: ImportId): Promise<void> {
  const db = study.originals();
  const read = listFiles(db, id).flatMap((file) => {
    const draft = file.state === 'read' ? storedDraft(file)?.draft : undefined;
    return draft ? [{ id: file.id, fileName: file.file_name, draft: { ...draft, turns: [] } }] : [];
  });
  const proposed = proposeFromNeighbours(read);
  const others = turnTaking();
  for (const [at, { id: listed, draft }] of read.entries()) {
    await others();
    const proposals = proposed[at]?.proposals;
    if (!proposals || JSON.stringify(proposals) === JSON.stringify(draft.proposals)) continue;
    // Read anew, as above.
    const file = findFile(db, id, listed);
    const stored = file?.state === 'read' ? storedDraft(file) : null;
    if (file && stored)
      setFile(db, listed, {
        ...file,
        draft: JSON.stringify({ ...stored, draft: { ...stored.draft, proposals } }),
      });
  }
}

/** Starts reading what waits, once; after a restart the next look at the import starts it again. */
export function startReading(world: World, study: OpenStudy, row: ImportRow): Promise<void> {
  const { underWay, broken } = readingsOf(study);
  const under = underWay.get(row.id);
  if (under) return under;
  const started = readWaiting(world, study, row).finally(() => underWay.delete(row.id));
  underWay.set(row.id, started);
  started.catch((error: unknown) => broken.set(row.id, error));
  return started;
}

/** The reading under way of an import, if there is one. */
export const readingOf = (study: OpenStudy, id: ImportId): Promise<void> | undefined =>
  readingsOf(study).underWay.get(id);

/** Throws, once, what ended the reading of an import before its time. */
export function assertNotBroken(study: OpenStudy, id: ImportId): void {
  const { broken } = readingsOf(study);
  if (!broken.has(id)) return;
  const error = broken.get(id);
  broken.delete(id);
  throw error;
}
