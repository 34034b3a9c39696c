import { isForeignKeyViolation } from '#server/store/database.ts';
import { DomainError } from '#shared/errors.ts';

/** Runs a removal; where something refers to what would go, refuses and says so. */
export function unlessInUse<T>(message: string, help: string, remove: () => T): T {
  try {
    return remove();
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new DomainError('conflict', message, { help: `${help} Nothing was changed.` });
  }
}
