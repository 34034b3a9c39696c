import { openForReading } from '#server/service/data-folder.ts';
import { type KeptSketches, keptSketches } from '#server/service/kept-sketches.ts';
import { type DraftAsked, type DraftNear, nearDrafts } from '#server/service/near-drafts.ts';
import { nearSources } from '#server/service/near-sources.ts';
import type { StudyId } from '#shared/ids.ts';
import type { NearSources } from '#shared/source/near.ts';
import { answerAsks } from './answer.ts';

/** Of which study, and what its drafts are like; without drafts, which of its sources are like each other. */
export interface NearAsk {
  folder: string;
  study: StudyId;
  drafts: readonly DraftAsked[];
}

export interface NearTold {
  drafts: ReadonlyMap<string, DraftNear>;
  sources: NearSources[];
}

/** Studies whose sketches are kept at once, at most 16 KB a source; the one asked last stays longest. */
const MOST_STUDIES = 2;
const known = new Map<string, KeptSketches>();

answerAsks<NearAsk, NearTold>(async ({ folder, study, drafts }) => {
  const { world, close } = openForReading(folder);
  try {
    const name = `${folder} ${study}`;
    const { db } = world.studies.open(study);
    const sketches = keptSketches(db, known.get(name));
    known.delete(name);
    known.set(name, sketches);
    for (const [old] of [...known].slice(0, -MOST_STUDIES)) known.delete(old);
    return drafts.length > 0
      ? { drafts: nearDrafts(db, sketches, drafts), sources: [] }
      : { drafts: new Map(), sources: nearSources(db, sketches) };
  } finally {
    close();
  }
});
