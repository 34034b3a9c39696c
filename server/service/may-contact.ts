import type { Db } from '#server/store/database.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { DomainError } from '#shared/errors.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';

/** Refuses to write to somebody who left or does not want to be asked again. */
export function assertMayContact(db: Db, { id, pseudonym }: Pick<Participant, 'id' | 'pseudonym'>): void {
  const { may, why } = permitsOf(listConsents(db))(id).contact;
  if (!may)
    throw new DomainError('conflict', `${pseudonym} may not be written to. ${why}`, {
      help: 'Nothing was done. A newer answer can be recorded under People.',
    });
}
