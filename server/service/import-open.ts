import {
  deleteImport,
  type ImportRow,
  listFileStates,
  listOpenImports,
} from '#server/store/originals/import.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { listOriginalHashes } from '#server/store/study/original.ts';
import type { OpenImport } from '#shared/import/import.ts';
import { forgetReading } from './import-read.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** How long a review waits after its last change. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const untilOf = ({ touched_at, started_at }: ImportRow): string =>
  new Date(Date.parse(touched_at ?? started_at) + KEPT_MS).toISOString();

/** Throws reviews away that nobody went on with in time. */
function throwAwayOld(world: World, study: OpenStudy): void {
  const originals = study.originals();
  for (const row of listOpenImports(originals)) {
    if (untilOf(row) > world.now()) continue;
    deleteImport(originals, row.id, listOriginalHashes(study.db));
    forgetReading(study, row.id);
  }
}

/** Reviews that nobody has finished, the latest first. */
export function openImports(world: World, who: Who, reference: string): OpenImport[] {
  const study = mayWrite(world, who, reference, 'source.import');
  throwAwayOld(world, study);
  const names = new Map(listCoders(study.db).map(({ id, name }): [string, string] => [id, name]));
  return listOpenImports(study.originals()).map((row) => {
    const files = listFileStates(study.originals(), row.id);
    const count = (...states: string[]) => files.filter(({ state }) => states.includes(state)).length;
    return {
      id: row.id,
      startedAt: row.started_at,
      by: row.by_id === who.account.id ? who.account.name : (names.get(row.by_id) ?? null),
      until: untilOf(row),
      files: files.length,
      toGo: count('waiting', 'reading'),
      failed: count('failed'),
    };
  });
}
