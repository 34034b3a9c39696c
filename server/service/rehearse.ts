import type { Db } from '#server/store/database.ts';
import type { OpenStudy, Who, World } from './world.ts';

class Over extends Error {}

/**
 * Does a deed, looks at what it leaves, and takes all of it back before anybody can learn of it. What the deed
 * is refused for, its rehearsal is.
 */
export function rehearsed<Done, Seen>(
  world: World,
  who: Who,
  { db }: OpenStudy,
  deed: (world: World, who: Who) => Done,
  look: (db: Db, done: Done) => Seen,
): Seen {
  const seen: Seen[] = [];
  try {
    db.transaction(() => {
      const done = deed({ ...world, told: () => undefined }, { ...who, key: null });
      seen.push(look(db, done));
      throw new Over();
    }).immediate();
  } catch (error) {
    if (!(error instanceof Over)) throw error;
  }
  const [found] = seen;
  if (found === undefined) throw new Error('A rehearsal without anything to see.');
  return found;
}
