import { listConsents, putConsent } from '#server/store/study/consent.ts';
import { DomainError } from '#shared/errors.ts';
import { ConsentId } from '#shared/ids.ts';
import type { Consent, NewConsent } from '#shared/participant/consent.ts';
import { findParticipant, findWave } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** The answers of everyone, or of one participant, oldest first. */
export function consents(world: World, who: Who, study: string, participant?: string): Consent[] {
  const { db } = mayRead(world, who, study, 'consent.read');
  const only = participant === undefined ? null : findParticipant(db, participant).id;
  return listConsents(db).filter((consent) => only === null || consent.participant === only);
}

export function consent(world: World, who: Who, study: string, id: string): Consent {
  const found = consents(world, who, study).find((known) => known.id === id);
  if (!found) throw new DomainError('not-found', `There is no consent “${id}” here.`);
  return found;
}

function assertScope({ item, answer, scope }: NewConsent): void {
  if (scope === undefined || scope === null) return;
  if (item !== 'take-part' || answer !== 'no')
    throw new DomainError('invalid', 'A scope belongs to a “no” to taking part.', { field: 'scope' });
  if (scope === 'erase')
    throw new DomainError('unsupported', 'This version cannot erase what somebody said.', {
      field: 'scope',
      help: 'Record “no-new-use”: what they said is counted no longer.',
    });
}

/** Records an answer. Earlier ones stay, the newest per item holds, and no answer can be undone. */
export function addConsent(world: World, who: Who, study: string, given: NewConsent): Consent {
  assertScope(given);
  return write(
    world,
    who,
    mayWrite(world, who, study),
    'consent.add',
    (tx) => {
      const { id: participant, pseudonym } = findParticipant(tx.db, given.participant);
      const added: Consent = {
        id: world.newId(ConsentId),
        rev: tx.rev,
        participant,
        item: given.item,
        answer: given.answer,
        on: given.on ?? tx.at.slice(0, 10),
        wave: given.wave == null ? null : findWave(tx.db, given.wave).id,
        scope: given.scope ?? null,
        basis: given.basis ?? '',
        note: given.note ?? '',
      };
      putConsent(tx.db, added);
      tx.say(`Recorded an answer of ${pseudonym} about consent to ${added.item}`, added.id, participant);
      return added;
    },
    { undoable: false },
  );
}
