import type { Db } from '#server/store/database.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { meaningChangedAt } from '#shared/analysis/recheck.ts';
import { DomainError } from '#shared/errors.ts';
import type { Theme } from '#shared/theme/theme.ts';

/** Refuses to judge by a meaning that the writer has not seen: `asOf` is the codebook's last event they saw, if they say. */
export function expectMeaning(
  db: Db,
  { id, title }: Pick<Theme, 'id' | 'title'>,
  asOf: number | undefined,
): void {
  if (asOf !== undefined && meaningChangedAt(listEvents(db), id) > asOf)
    throw new DomainError('conflict', `Somebody changed what ${title} means since you looked.`, {
      help: 'Nothing was recorded. Read the new meaning and judge again.',
    });
}
