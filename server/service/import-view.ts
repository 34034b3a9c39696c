import { turnTaking } from '#server/io/turn-taking.ts';
import {
  endImport,
  type FileRow,
  findFile,
  findImport,
  type ImportRow,
  listFileStates,
  listFiles,
  listFilesSince,
  setFile,
  setStates,
} from '#server/store/originals/import.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { findSourceById } from '#server/store/study/source.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { DomainError } from '#shared/errors.ts';
import type { ImportId } from '#shared/ids.ts';
import type { Import, ImportFile, ImportNews } from '#shared/import/import.ts';
import { review } from '#shared/import/review.ts';
import { UNREAD } from '#shared/import/unread.ts';
import { openForText } from '#shared/import/with-choices.ts';
import { readForNames } from '#shared/pseudonym/read-text.ts';
import {
  choicesOf,
  draftTurns,
  meansOf,
  reviewFrame,
  type StoredDraft,
  storedDraft,
} from './import-draft.ts';
import { countNames, namesKnown } from './import-names.ts';
import { keepingOf } from './keeping.ts';
import type { OpenStudy, World } from './world.ts';

export function importRow(study: OpenStudy, reference: string): ImportRow {
  const found = findImport(study.originals(), reference);
  if (!found) throw new DomainError('not-found', 'There is no such import; it may have been cancelled.');
  return found;
}

/** What became of a file; where keeping it was undone, it is under review again. */
export const stateOf = (study: OpenStudy, row: FileRow): FileRow['state'] =>
  row.state === 'kept' && row.source_id !== null && !findSourceById(study.db, row.source_id)
    ? 'read'
    : row.state;

/** One file as the review table shows it. */
export function viewOfFile(
  study: OpenStudy,
  row: FileRow,
  files: readonly Pick<FileRow, 'id' | 'file_name'>[],
  waves = listWaves(study.db),
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
  if (!stored) return { ...base, ...UNREAD, title: row.file_name };
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
  const reviewed = review(stored.draft, choices, reviewFrame(study, waves));
  return {
    ...base,
    ...reviewed,
    open: duplicate?.choice === 'version' ? openForText(reviewed.open) : reviewed.open,
    keep: choices.keep ?? duplicate?.choice !== 'skip',
    duplicate,
    names: state === 'read' ? namesOfFile(stored, choices.names) : null,
  };
}

export function fileRow(study: OpenStudy, id: ImportId, file: string): FileRow {
  const found = findFile(study.originals(), id, file);
  if (!found) throw new DomainError('not-found', 'There is no such file in this import.');
  return found;
}

const namesOfFile = ({ names }: StoredDraft, replace = true): ImportFile['names'] =>
  names ? { standing: names.standing, candidates: names.candidates, replace } : null;

/** At which deed of the study the files of an import were last held against it. */
const heldAgainst = new WeakMap<OpenStudy, Map<ImportId, number>>();

/** Brings files in step with the study: what was kept and undone is under review again, what was redone is kept. */
function bringInStep(study: OpenStudy, id: ImportId): void {
  const db = study.originals();
  const at = lastNumber(study.db);
  const known = heldAgainst.get(study) ?? new Map<ImportId, number>();
  heldAgainst.set(study, known);
  if (known.get(id) === at) return;
  known.set(id, at);
  const held = listFileStates(db, id).filter(({ source_id }) => source_id !== null);
  const stands = ({ source_id }: (typeof held)[number]) =>
    source_id !== null && findSourceById(study.db, source_id) !== undefined;
  const undone = held.filter((file) => file.state === 'kept' && !stands(file)).map((file) => file.id);
  const redone = held.filter((file) => file.state === 'read' && stands(file)).map((file) => file.id);
  if (undone.length > 0) {
    setStates(db, undone, 'read');
    endImport(db, id, null);
  }
  if (redone.length > 0) setStates(db, redone, 'kept');
}

/** Counts the names of a file anew, once, where more is known of them by now. */
function recounted(world: World, study: OpenStudy, file: FileRow, known: string): FileRow {
  const stored = file.state === 'read' ? storedDraft(file) : null;
  if (!stored || stored.names?.known === known) return file;
  const names = countNames(world, study, readForNames(draftTurns(study, file.id)), known);
  const draft = JSON.stringify({ ...stored, names });
  // Others are served between reading a row and showing it; what they changed is not written over.
  const current = findFile(study.originals(), file.import_id, file.id);
  if (current?.draft === file.draft) setFile(study.originals(), file.id, { ...current, draft });
  return { ...file, draft };
}

const headOf = (study: OpenStudy, row: ImportRow) => ({
  id: row.id,
  rev: row.rev,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  pattern: row.pattern,
  means: meansOf(row),
  keeping: keepingOf(study, row.id),
});

/** One file as the review shows it. */
export const viewNow = (world: World, study: OpenStudy, row: FileRow): ImportFile =>
  viewOfFile(
    study,
    recounted(world, study, row, namesKnown(world, study)),
    listFileStates(study.originals(), row.import_id),
  );

/** Files as the review shows them, others served in between. */
export async function viewsOf(
  world: World,
  study: OpenStudy,
  id: ImportId,
  rows: readonly FileRow[],
): Promise<ImportFile[]> {
  const waves = listWaves(study.db);
  const named = listFileStates(study.originals(), id);
  const known = namesKnown(world, study);
  const others = turnTaking();
  const views: ImportFile[] = [];
  for (const file of rows) {
    views.push(viewOfFile(study, recounted(world, study, file, known), named, waves));
    await others();
  }
  return views;
}

/** An import as it stands. */
export async function wholeImport(world: World, study: OpenStudy, id: ImportId): Promise<Import> {
  bringInStep(study, id);
  const row = importRow(study, id);
  const files = await viewsOf(world, study, id, listFiles(study.originals(), id));
  return { ...headOf(study, row), files };
}

/** What changed of an import after one of its changes, and these files in any case. */
export async function newsOf(
  world: World,
  study: OpenStudy,
  id: ImportId,
  since: number,
  also: readonly string[] = [],
): Promise<ImportNews> {
  const db = study.originals();
  bringInStep(study, id);
  const row = importRow(study, id);
  const isSame = row.rev === since;
  const changed = isSame ? [] : listFilesSince(db, id, since);
  const extra = also.flatMap((file) =>
    changed.some((one) => one.id === file) ? [] : (findFile(db, id, file) ?? []),
  );
  const files = await viewsOf(world, study, id, [...changed, ...extra]);
  const order = isSame ? null : listFileStates(db, id).map((file) => file.id);
  return { ...headOf(study, row), files, order };
}
