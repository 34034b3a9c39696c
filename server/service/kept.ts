import type { Db } from '#server/store/database.ts';

const everything: { delete(db: Db): boolean }[] = [];

/** A place for what is read once a connection; it is let go of where words leave a study for good. */
export function keptOfStudy<Kept>(): WeakMap<Db, Kept> {
  const kept = new WeakMap<Db, Kept>();
  everything.push(kept);
  return kept;
}

/** Lets go of all that was read of a study: what stands there now is read anew. */
export function letGoOf(db: Db): void {
  for (const kept of everything) kept.delete(db);
}
