import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDataFolder } from '#server/service/data-folder.ts';
import { studyFolder } from '#server/service/study-folder.ts';
import { makeLargeStudy } from './large-making.ts';

/** Ids that look random and are the same in every run. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hex = createHash('sha256').update(`large ${count}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}

/** Writes an invented study of 10 areas, 12 months and 60 themes as a study folder, the same bytes in every run. */
export function writeLargeStudy(folder: string): void {
  const data = mkdtempSync(path.join(tmpdir(), 'throughline-large-'));
  let clock = '2020-08-01T08:00:00.000Z';
  const nextId = countedIds();
  const { world, local, close } = openDataFolder(data, {
    now: () => clock,
    newId: (schema) => schema.parse(nextId()),
  });
  try {
    const study = makeLargeStudy(world, local, (moment) => {
      clock = moment;
    });
    for (const [name, text] of studyFolder(world, local, study)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } finally {
    close();
    rmSync(data, { recursive: true, force: true });
  }
}

const [, script, folder] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (folder === undefined) throw new Error('Say which folder the study is written to.');
  writeLargeStudy(folder);
}
