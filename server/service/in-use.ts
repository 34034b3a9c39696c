import { type Db, isForeignKeyViolation } from '#server/store/database.ts';
import { type LooseId, looseIds } from '#server/store/study/loose-id.ts';
import { DomainError } from '#shared/errors.ts';

class StillListed extends Error {}

/** Refuses what leaves lists naming something that is gone; inside `unlessInUse`, after the removal. */
export function assertUnlisted(db: Db, meant: LooseId['meant'], id: string): void {
  if (looseIds(db).some((loose) => loose.meant === meant && loose.target === id)) throw new StillListed();
}

/** Runs a removal; where something refers to what would go, refuses and says so. */
export function unlessInUse<T>(message: string, help: string, remove: () => T): T {
  try {
    return remove();
  } catch (error) {
    if (!isForeignKeyViolation(error) && !(error instanceof StillListed)) throw error;
    throw new DomainError('conflict', message, { help: `${help} Nothing was changed.` });
  }
}
