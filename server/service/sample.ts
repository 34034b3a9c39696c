import { readTextFolder } from '#server/io/files.ts';
import { projectPath } from '#server/io/project.ts';
import { readFolder } from '#shared/format/study-folder/folder.ts';
import type { StudyId } from '#shared/ids.ts';
import { openStudyFolder } from './study-folder.ts';
import type { Who, World } from './world.ts';

/** Opens the sample study where the data folder has none; answers its id. */
export function openSample(world: World, who: Who): StudyId {
  const files = readTextFolder(projectPath('data', 'sample'));
  const { study } = readFolder(files, world.hash);
  if (!world.studies.ids().includes(study.id)) openStudyFolder(world, who, files);
  return study.id;
}
