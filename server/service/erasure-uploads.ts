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
import type { Talk } from '#shared/participant/talk.ts';
import { changedText } from '#shared/participant/talk.ts';
import type { ErasurePlan } from './erasure-plan.ts';
import type { OpenStudy } from './world.ts';
import { originalsFile } from './write-anew.ts';

/** Uploads that go, by hash; files of imports that go though their bytes may be needed; and those nobody could read. */
export interface UploadPlan {
  hashes: string[];
  files: string[];
  names: string[];
  unread: string[];
}

const holds = (text: string, talk: Talk): boolean => changedText(text, talk.without) !== text;

/** Answers which uploads hold somebody's words: what their sources were read from, and what waits in an import. */
export function planUploads(study: OpenStudy, { participant, talk, sources }: ErasurePlan): UploadPlan {
  const hashes = new Set(listUploads(study.db, sources));
  const found: UploadPlan = { hashes: [], files: [], names: [], unread: [] };
  if (!existsSync(originalsFile(study.file))) return { ...found, hashes: [...hashes] };
  const originals = study.originals();
  const meant = [participant.id, participant.pseudonym].map((name) => JSON.stringify(name));
  for (const { id, name, hash, sources: made, held } of listReadFiles(originals)) {
    const isOfTheirs = sources.some((one) => made.includes(one));
    const isNamed = held.some((text) => meant.some((one) => text.includes(one)));
    const isRead = held.length > 1;
    const bytes = isRead ? undefined : findBytes(originals, hash);
    const isTold = [...held, name].some((text) => holds(text, talk)) || holds(String(bytes ?? ''), talk);
    if (isOfTheirs || isNamed || isTold || hashes.has(hash)) {
      hashes.add(hash);
      found.files.push(id);
      found.names.push(talk.without(name));
    } else if (!isRead) found.unread.push(name);
  }
  return { ...found, hashes: [...hashes] };
}

/** Removes them, with all that is kept of these sources beside the study. */
export function eraseUploads(study: OpenStudy, { sources }: ErasurePlan, plan: UploadPlan): void {
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
