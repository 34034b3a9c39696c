import { existsSync } from 'node:fs';
import {
  deleteOfSources,
  deleteReadFiles,
  deleteUploads,
  findBytes,
  listReadFiles,
} from '#server/store/originals/person.ts';
import { overwriteRemoved } from '#server/store/rewrite.ts';
import { listUploads } from '#server/store/study/person.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Talk } from '#shared/participant/talk.ts';
import { changedText } from '#shared/participant/talk.ts';
import type { ErasurePlan } from './erasure-plan.ts';
import type { OpenStudy, World } from './world.ts';
import { originalsFile } from './write-anew.ts';

/**
 * Uploads that go, by hash; files of imports that go though their bytes may be needed; studies still to be made that go
 * with the same upload; and uploads that nobody could read, or not in full.
 */
export interface UploadPlan {
  hashes: string[];
  files: string[];
  awaited: StudyId[];
  names: string[];
  unread: string[];
}

const holds = (text: string, talk: Talk): boolean => changedText(text, talk.without) !== text;

/** Finds the same uploads among projects that wait to become studies of their own; names others that hold the words. */
function planAwaited({ studies }: World, { talk }: ErasurePlan, found: UploadPlan): UploadPlan {
  for (const id of studies.awaited()) {
    const waiting = studies.before(id, true);
    for (const { name, hash, held } of waiting ? listReadFiles(waiting) : [])
      if (found.hashes.includes(hash)) {
        found.awaited.push(id);
        found.names.push(talk.without(name));
      } else if ([...held, name].some((text) => holds(text, talk))) found.unread.push(talk.without(name));
  }
  return found;
}

/** Answers which uploads hold somebody's words: what their sources were read from, and what waits in an import. */
export const planUploads = (world: World, study: OpenStudy, plan: ErasurePlan): UploadPlan =>
  planAwaited(world, plan, planOwn(study, plan));

function planOwn(study: OpenStudy, { participant, talk, sources }: ErasurePlan): UploadPlan {
  const hashes = new Set(listUploads(study.db, sources));
  const found: UploadPlan = { hashes: [], files: [], awaited: [], names: [], unread: [] };
  if (!existsSync(originalsFile(study.file))) return { ...found, hashes: [...hashes] };
  const originals = study.originals();
  const meant = [participant.id, participant.pseudonym].map((name) => JSON.stringify(name));
  for (const { id, name, hash, sources: made, held, isOpaque } of listReadFiles(originals)) {
    const isOfTheirs = sources.some((one) => made.includes(one));
    const isNamed = held.some((text) => meant.some((one) => text.includes(one)));
    const isRead = held.length > 1;
    const bytes = isRead ? undefined : findBytes(originals, hash);
    const isTold = [...held, name].some((text) => holds(text, talk)) || holds(String(bytes ?? ''), talk);
    if (isOfTheirs || isNamed || isTold || hashes.has(hash)) {
      hashes.add(hash);
      found.files.push(id);
      found.names.push(talk.without(name));
    } else if (!isRead || isOpaque) found.unread.push(name);
  }
  return { ...found, hashes: [...hashes] };
}

/** Removes them, with all that is kept of these sources beside the study. */
export function eraseUploads(
  { studies }: World,
  study: OpenStudy,
  { sources }: ErasurePlan,
  plan: UploadPlan,
): void {
  // First: found again by uploads that are still there, were the program stopped between.
  for (const id of plan.awaited) studies.discard(id);
  if (!existsSync(originalsFile(study.file))) return;
  const originals = study.originals();
  overwriteRemoved(originals);
  originals
    .transaction(() => {
      deleteReadFiles(originals, plan.files);
      deleteUploads(originals, plan.hashes);
      deleteOfSources(originals, sources);
    })
    .immediate();
}
