import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder } from '#shared/format/study-folder/folder.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/sample');

/** The files of the sample study: path in the folder → text. */
export const sampleFiles = (): Map<string, string> =>
  new Map(
    readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(FOLDER, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')];
      }),
  );

export const sampleContent = (): StudyContent =>
  readFolder(sampleFiles(), (text) => createHash('sha256').update(text).digest('hex'));
