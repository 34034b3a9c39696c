import { statSync } from 'node:fs';
import type { Db } from '#server/store/database.ts';
import {
  deleteProject,
  findProject,
  listProjects,
  type ProjectRow,
  setProjectChoices,
  setProjectFailed,
} from '#server/store/originals/project.ts';
import { isUndone, lastNumber } from '#server/store/study/journal.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import { DomainError } from '#shared/errors.ts';
import { QDPX_LIMITS } from '#shared/format/refi/package.ts';
import { ImportId, StudyId } from '#shared/ids.ts';
import {
  type ProjectChoiceChanges,
  ProjectChoices,
  type ProjectImport,
  ProjectReview,
} from '#shared/import/project.ts';
import { accessed } from './access-log.ts';
import { may, mayFound, mayRead, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

const DEED = 'project.import';
/** How long a project waits under review. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Where a project waits: beside its study, or beside where one will be. */
export interface ProjectPlace {
  id: StudyId;
  study: OpenStudy | null;
  originals: Db;
}

/** A file on the disk. */
export interface GivenProject {
  fileName: string;
  path: string;
}

const hashesOf = ({ study }: ProjectPlace): string[] => (study ? listOriginalHashes(study.db) : []);

/** Takes away the file of a study that a stop left without a deed while it was made: what it is made of lies beside it. */
function dropHalfMade({ studies }: World, id: StudyId): void {
  if (studies.ids().includes(id) && lastNumber(studies.open(id).db) === 0) studies.discard(id, true);
}

/** The place and the row of a project; one for a new study is there for whoever sent it alone. */
export function projectAt(
  world: World,
  who: Who,
  reference: string,
  id: string,
): ProjectPlace & { row: ProjectRow } {
  const awaited = StudyId.safeParse(reference).data;
  if (awaited && !who.isVisit) dropHalfMade(world, awaited);
  const early = awaited && !who.isVisit ? world.studies.before(awaited, true) : null;
  const own = early && findProject(early, id);
  if (awaited && early && own?.by_id === who.account.id)
    return { id: awaited, study: null, originals: early, row: own };
  const study = mayWrite(world, who, reference, DEED);
  const originals = study.originals();
  const row = findProject(originals, id);
  if (!row)
    throw new DomainError('not-found', 'There is no such project under review.', {
      help: 'It may have been cancelled, or have waited for more than a week. Send the file again.',
    });
  return { id: study.id, study, originals, row };
}

/** When a project that nobody keeps is thrown away; null for one that was kept. */
export const untilOf = ({ state, started_at: at }: ProjectRow): string | null =>
  state === 'kept' ? null : new Date(Date.parse(at) + KEPT_MS).toISOString();

/** Drops what waited too long: beside a study, where one is meant, and all of what was to become another. */
export function forgetOld(world: World, place: ProjectPlace | null): void {
  const now = world.now();
  const isOld = (row: ProjectRow) => (untilOf(row) ?? now) < now;
  for (const row of place ? listProjects(place.originals) : [])
    if (place && isOld(row)) deleteProject(place.originals, row.id, hashesOf(place));
  for (const awaited of world.studies.awaited()) {
    const originals = awaited === place?.id ? null : world.studies.before(awaited, true);
    const waiting = originals ? listProjects(originals) : [];
    if (waiting.length > 0 && waiting.every(isOld)) world.studies.discard(awaited);
  }
}

/** The row of a project; undefined too where its place went with it while it was read. */
const rowOf = ({ originals }: ProjectPlace, id: ImportId): ProjectRow | undefined =>
  originals.open ? findProject(originals, id) : undefined;

const underWay = new Map<string, Promise<void>>();

/** Reads a project off the main thread, once at a time; why it could not be read is kept with it. */
export async function readProject(world: World, who: Who, place: ProjectPlace, id: ImportId): Promise<void> {
  for (let before = underWay.get(id); before; before = underWay.get(id)) await before;
  if (rowOf(place, id)?.state !== 'reading') return;
  const { folder } = world;
  const reading = world
    .project({ folder, study: place.id, id, coder: who.account, now: world.now() })
    .then(() => undefined)
    .catch((error: unknown) => {
      if (rowOf(place, id) === undefined) return;
      const isLong = error instanceof Error && error.message === 'TIMEOUT';
      const message = isLong
        ? 'This project could not be read in the time given.'
        : 'Something went wrong while this project was read.';
      const help = 'Export a smaller part of it, and send that. Nothing was kept.';
      setProjectFailed(place.originals, id, JSON.stringify({ message, help }));
      if (!isLong) throw error;
    })
    .finally(() => underWay.delete(id));
  // Whoever comes next waits for it, and hears of what went wrong from the row.
  underWay.set(
    id,
    reading.catch(() => undefined),
  );
  await reading;
}

export function viewOfProject(place: ProjectPlace, id: ImportId): ProjectImport {
  const row = rowOf(place, id);
  if (!row) throw new DomainError('not-found', 'This project was cancelled meanwhile.');
  const { study } = place;
  const wasUndone = row.state === 'kept' && study && row.deed !== null && isUndone(study.db, row.deed);
  return {
    id: row.id,
    study: place.id,
    isNew: place.study === null,
    fileName: row.file_name,
    size: row.size,
    startedAt: row.started_at,
    state: wasUndone ? 'read' : row.state,
    failure: row.state === 'failed' && row.failure !== null ? JSON.parse(row.failure) : null,
    choices: ProjectChoices.parse(JSON.parse(row.choices)),
    review: row.review === null ? null : ProjectReview.parse(JSON.parse(row.review)),
  };
}

/** Takes a project in for review, for a study or for a new one; answers when it is read or, with `wait` off, before. */
export async function startProject(
  world: World,
  who: Who,
  reference: string | null,
  files: readonly GivenProject[],
  { wait = true }: { wait?: boolean } = {},
): Promise<ProjectImport> {
  const study = reference === null ? null : mayWrite(world, who, reference, DEED);
  if (study === null) mayFound(who);
  const [file, another] = files;
  if (!file || another)
    throw new DomainError('invalid', file ? 'One project comes in at a time.' : 'No file was sent.', {
      field: 'files',
      help: 'Choose one file that ends in .qdpx.',
    });
  if (statSync(file.path).size > QDPX_LIMITS.packedBytes)
    throw new DomainError('too-large', 'The project is larger than 512 MB.', {
      help: 'Export it without its recordings. Nothing was kept.',
    });
  const place = placeOf(world, study);
  forgetOld(world, place);
  const id = world.newId(ImportId);
  const upload = { path: file.path, fileName: file.fileName };
  const asked = { folder: world.folder, study: place.id, id, coder: who.account, now: world.now() };
  await world.project({ ...asked, upload });
  answerAsBefore(place, id);
  const read = readProject(world, who, place, id);
  if (wait) await read;
  else read.catch(() => undefined);
  const view = viewOfProject(place, id);
  if (wait && view.failure && study === null) world.studies.discard(place.id);
  return view;
}

/** A file that was kept already is read as it was answered then, so that nothing of it is new; conflicts are asked anew. */
function answerAsBefore({ originals }: ProjectPlace, id: ImportId): void {
  const all = listProjects(originals);
  const hash = all.find((row) => row.id === id)?.hash;
  const before = all.findLast((row) => row.state === 'kept' && row.hash === hash);
  if (before)
    setProjectChoices(
      originals,
      id,
      JSON.stringify({ ...ProjectChoices.parse(JSON.parse(before.choices)), conflicts: {} }),
    );
}

function placeOf(world: World, study: OpenStudy | null): ProjectPlace {
  if (study) return { id: study.id, study, originals: study.originals() };
  const id = world.newId(StudyId);
  const originals = world.studies.before(id);
  if (!originals) throw new Error('The id of a new study is taken.');
  return { id, study: null, originals };
}

/** A project without words of its texts, in which names may stand that the study does not hold any more. */
const withoutWords = (view: ProjectImport): ProjectImport => ({
  ...view,
  review: view.review && {
    ...view.review,
    texts: view.review.texts.map(({ begins: _, ...text }) => ({
      ...text,
      candidates: text.candidates.map((one) => ({ ...one, samples: [] })),
    })),
  },
});

/** A project as it stands; reading that was cut off goes on. The words of one that was kept are for owners alone. */
export function projectUnderReview(world: World, who: Who, reference: string, id: string): ProjectImport {
  const { row, ...place } = projectAt(world, who, reference, id);
  if (row.state === 'reading') void readProject(world, who, place, row.id).catch(() => undefined);
  const view = viewOfProject(place, row.id);
  const isOpen = view.state !== 'kept' || may(world, who, place.id, 'originals.read');
  return isOpen ? view : withoutWords(view);
}

const merged = <Value>(
  before: Record<string, Value>,
  changes: Record<string, Value | null> | undefined,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, value] as const],
    ),
  );

/** Refuses what the file does not offer: a way of counting, a member, a source that was not asked about. */
function assertOffered(
  { texts, coders, team, groupings, conflicts }: ProjectReview,
  asked: ProjectChoices,
): void {
  const members = new Set<string>(team.map(({ id }) => id));
  const ways = new Map(texts.map(({ guid, candidates }) => [guid, candidates]));
  const known: [keyof ProjectChoices, string, boolean][] = [
    ...Object.entries(asked.conventions).map(([guid, way]): [keyof ProjectChoices, string, boolean] => [
      'conventions',
      'text',
      ways.get(guid)?.some(({ convention }) => convention === way) ?? false,
    ]),
    ...Object.entries(asked.coders).map(([guid, coder]): [keyof ProjectChoices, string, boolean] => [
      'coders',
      'coder',
      members.has(coder) && coders.some((one) => one.guid === guid),
    ]),
    ...Object.keys(asked.groupings).map((key): [keyof ProjectChoices, string, boolean] => [
      'groupings',
      'grouping',
      groupings.some((one) => one.key === key),
    ]),
    ...Object.keys(asked.conflicts).map((id): [keyof ProjectChoices, string, boolean] => [
      'conflicts',
      'conflict',
      conflicts.some(({ source }) => source === id),
    ]),
  ];
  const wrong = known.find(([, , isOffered]) => !isOffered);
  if (wrong)
    throw new DomainError('invalid', `This ${wrong[1]} is none that the project asks about.`, {
      field: wrong[0],
    });
}

/** Sets a person's choices and reads the project anew with them. */
export async function chooseInProject(
  world: World,
  who: Who,
  reference: string,
  id: string,
  { conventions, groupings, coders, conflicts, ...changes }: ProjectChoiceChanges,
): Promise<ProjectImport> {
  const { row, ...place } = projectAt(world, who, reference, id);
  const { state, review, choices: before } = viewOfProject(place, row.id);
  if (state !== 'read' || review === null)
    throw new DomainError('conflict', 'Only a project that is read and not kept yet can be changed here.');
  const after = ProjectChoices.parse({
    ...before,
    ...(changes.speakers !== undefined && { speakers: changes.speakers }),
    ...(changes.title !== undefined && { title: changes.title }),
    conventions: merged(before.conventions, conventions),
    groupings: merged(before.groupings, groupings),
    coders: merged(before.coders, coders),
    conflicts: merged(before.conflicts, conflicts),
  });
  assertOffered(review, after);
  setProjectChoices(place.originals, row.id, JSON.stringify(after));
  await readProject(world, who, place, row.id);
  return viewOfProject(place, row.id);
}

/** Drops a project under review: nothing of it stays. */
export function cancelProject(world: World, who: Who, reference: string, id: string): { id: ImportId } {
  const { row, ...place } = projectAt(world, who, reference, id);
  if (viewOfProject(place, row.id).state === 'kept')
    throw new DomainError('conflict', 'This project is kept in the study already.', {
      help: 'Undo that, or put its sources into the trash. Nothing was changed.',
    });
  deleteProject(place.originals, row.id, hashesOf(place));
  if (place.study === null && listProjects(place.originals).length === 0) world.studies.discard(place.id);
  return { id: row.id };
}

/** What the file of a project is called, for owners; that they take it is written down. */
export function nameProjectFile(
  world: World,
  who: Who,
  reference: string,
  id: string,
): { study: StudyId; id: ImportId; fileName: string } {
  const study = mayRead(world, who, reference, 'originals.read');
  const { row } = projectAt(world, who, study.id, id);
  accessed(world, who, study.id, 'original', row.file_name);
  return { study: study.id, id: row.id, fileName: row.file_name };
}
