import { existsSync } from 'node:fs';
import { openUnpacker, type Unpacker } from '#server/io/unpack.ts';
import { listDictionary } from '#server/store/control/dictionary.ts';
import { findOriginal } from '#server/store/originals/import.ts';
import {
  findProjectPlan,
  listProjectSources,
  listProjects,
  type ProjectRow,
} from '#server/store/originals/project.ts';
import { isUndone, wasEverDone } from '#server/store/study/journal.ts';
import { DomainError } from '#shared/errors.ts';
import type { ExportAsked } from '#shared/format/export.ts';
import type { BroughtProject } from '#shared/format/refi/carried.ts';
import { readKept } from '#shared/format/refi/kept-xml.ts';
import { Entries, QDPX_LIMITS, wantedEntries, withTexts } from '#shared/format/refi/package.ts';
import type { RefiPlan } from '#shared/format/refi/plan.ts';
import { readQde } from '#shared/format/refi/read-project.ts';
import type { ToCarry } from '#shared/format/refi/write-package.ts';
import type { StudyId } from '#shared/ids.ts';
import { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { accessed } from './access-log.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { originalsFile } from './write-anew.ts';

/** What pictures, pages and recordings may hold together to be carried along. */
const MEDIA_BYTES = 256 * 1024 * 1024;

/** The projects whose things are in a study, the newest first; a file that was kept twice is there once. */
export function projectsKept(study: OpenStudy): ProjectRow[] {
  if (!existsSync(originalsFile(study.file))) return [];
  const kept = listProjects(study.originals()).filter(
    ({ state, deed }) => state === 'kept' && !(deed !== null && isUndone(study.db, deed)),
  );
  return [...new Map(kept.map((row) => [row.hash, row])).values()].toReversed();
}

/** Writes down that an owner takes along what came in as it came, where an export holds it. */
export function carriedAway(
  world: World,
  who: Who,
  study: StudyId,
  { format, archive, carry }: Pick<ExportAsked, 'format' | 'archive' | 'carry'>,
): void {
  if (format !== 'qdpx' || archive !== undefined || carry === 'no') return;
  for (const { file_name: name } of projectsKept(world.studies.open(study)))
    accessed(world, who, study, 'original', name);
}

/** The bytes of an entry; none where it is not what the archive says: nobody looked at it when the project came in. */
async function wholeEntry(archive: Unpacker, entry: string): Promise<Uint8Array | null> {
  try {
    return await archive.bytes(entry, QDPX_LIMITS.unpackedBytes);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** A project as its file holds it; files above `room` bytes together stay behind. */
async function projectOf(
  study: OpenStudy,
  { id, hash, choices, review }: ProjectRow,
  withSources: boolean,
  room: { bytes: number },
): Promise<BroughtProject | null> {
  const originals = study.originals();
  const packed = findOriginal(originals, hash);
  if (!packed) return null;
  const archive = await openUnpacker(packed, QDPX_LIMITS);
  try {
    const entries = new Entries(archive.names);
    const qde = await archive.bytes(entries.project, QDPX_LIMITS.projectBytes);
    const { project } = readQde(qde);
    const texts = new Map<string, Uint8Array>();
    const recordings = project.sources.filter(({ medium }) => medium === 'audio' || medium === 'video');
    for (const entry of wantedEntries({ ...project, sources: recordings, noteTexts: [] }, entries)) {
      const bytes = withSources ? await wholeEntry(archive, entry) : null;
      if (bytes) texts.set(entry, bytes);
    }
    const files = new Map<string, Uint8Array>();
    for (const { path, medium } of withSources ? project.sources : []) {
      const entry = medium === 'text' || path === '' ? null : entries.find(path);
      if (entry === null || files.has(entry) || archive.size(entry) > room.bytes) continue;
      const bytes = await wholeEntry(archive, entry);
      if (bytes === null) continue;
      room.bytes -= bytes.length;
      files.set(entry, bytes);
    }
    const plan: Pick<RefiPlan, 'sources'> = JSON.parse(findProjectPlan(originals, id) ?? '{"sources":[]}');
    const { groupings, coders } = ProjectChoices.parse(JSON.parse(choices));
    return {
      project,
      kept: readKept(qde),
      entryOf: (path) => entries.find(path),
      files,
      texts: withTexts({ project, warnings: [] }, entries, texts).texts,
      counting: new Map(
        ProjectReview.parse(JSON.parse(review ?? 'null')).texts.flatMap(({ guid, convention }) =>
          convention === null ? [] : [[guid, convention] as const],
        ),
      ),
      planned: new Set<string>(plan.sources.map((source) => source.id)),
      placed: new Set(listProjectSources(originals, id)),
      groupings,
      coders,
    };
  } finally {
    archive.close();
  }
}

/**
 * What of the projects that came into a study leaves with it as it came. Once names were replaced in the study nothing that
 * may hold its people's words does, and never what holds a name of the dictionary.
 */
export async function toCarry(world: World, study: OpenStudy): Promise<ToCarry> {
  const known = knownNames(listDictionary(world.control, study.id));
  const withSources = !wasEverDone(study.db, 'names.apply');
  const room = { bytes: MEDIA_BYTES };
  const brought: BroughtProject[] = [];
  for (const row of projectsKept(study)) {
    const project = await projectOf(study, row, withSources, room);
    if (project) brought.push(project);
  }
  return { brought, holdsName: (words) => known(words).length > 0, withSources };
}
