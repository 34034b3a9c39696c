import { openStudyFolder } from '#server/service/study-folder.ts';
import type { StudyId } from '#shared/ids.ts';
import { sampleFiles } from './sample-study.ts';
import { copies, type TestWorld } from './world.ts';

const opened = copies(({ world, who }) => openStudyFolder(world, who, sampleFiles()).id);

/** A data folder with the sample study. */
export function sampleWorld(): TestWorld & { id: StudyId } {
  const { known: id, ...made } = opened();
  return { ...made, id };
}
