import type { ImportId } from '#shared/ids.ts';
import type { Kept } from '#shared/import/import.ts';
import type { OpenStudy } from './world.ts';

/** An import that is being kept now. */
export interface Keeping {
  done: number;
  of: number;
  isStopped: boolean;
  answer: Promise<Kept>;
}

const known = new WeakMap<OpenStudy, Map<ImportId, Keeping>>();

/** The imports of a study that are being kept now. */
export function keepings(study: OpenStudy): Map<ImportId, Keeping> {
  const found = known.get(study) ?? new Map<ImportId, Keeping>();
  known.set(study, found);
  return found;
}

/** How far keeping an import is; null where nobody keeps it now. */
export function keepingOf(study: OpenStudy, id: ImportId): { done: number; of: number } | null {
  const keeping = keepings(study).get(id);
  return keeping ? { done: keeping.done, of: keeping.of } : null;
}

/** Asks for keeping to stop before its next file; answers it, if it goes on. */
export function stopKeepingIn(study: OpenStudy, id: ImportId): Keeping | undefined {
  const keeping = keepings(study).get(id);
  if (keeping) keeping.isStopped = true;
  return keeping;
}
