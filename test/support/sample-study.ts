import { createHash } from 'node:crypto';
import { readTextFolder } from '#server/io/files.ts';
import { projectPath } from '#server/io/project.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder } from '#shared/format/study-folder/folder.ts';

/** The files of the sample study: path in the folder → text. */
export const sampleFiles = (): Map<string, string> => readTextFolder(projectPath('data', 'sample'));

export const sampleContent = (): StudyContent =>
  readFolder(sampleFiles(), (text) => createHash('sha256').update(text).digest('hex'));
