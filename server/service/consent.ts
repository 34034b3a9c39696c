import { listConsents, listLawfulBases, putConsent, putLawfulBasis } from '#server/store/study/consent.ts';
import { DomainError } from '#shared/errors.ts';
import { ConsentId, LawfulBasisId } from '#shared/ids.ts';
import {
  answerFault,
  type Consent,
  type LawfulBasis,
  type NewConsent,
  type NewLawfulBasis,
} from '#shared/participant/consent.ts';
import { findParticipant, findWave, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** The answers of everyone, or of one participant, oldest first. */
export function consents(world: World, who: Who, study: string, participant?: string): Consent[] {
  const { db } = mayRead(world, who, study, 'consent.read');
  const only = participant === undefined ? null : findParticipant(db, participant).id;
  return listConsents(db).filter((consent) => only === null || consent.participant === only);
}

export const consent = (world: World, who: Who, study: string, id: string): Consent =>
  withId('consent', id, consents(world, who, study));

/** What the study rests on for everyone, or for one participant, oldest first; the newest holds. */
export function lawfulBases(world: World, who: Who, study: string, participant?: string): LawfulBasis[] {
  const { db } = mayRead(world, who, study, 'consent.read');
  const only = participant === undefined ? null : findParticipant(db, participant).id;
  return listLawfulBases(db).filter((basis) => only === null || basis.participant === only);
}

function assertAnswer(given: NewConsent): void {
  const fault = answerFault(given);
  if (fault !== null)
    throw new DomainError('invalid', `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`, {
      field: given.scope == null ? 'answer' : 'scope',
    });
  if (given.scope === 'erase')
    throw new DomainError('invalid', 'Erasing is more than an answer.', {
      field: 'scope',
      help: 'Withdraw the participant with “erase”: it shows first what goes. Nothing was recorded.',
    });
}

/** Writes an answer down, inside a deed that cannot be undone; refuses what is no answer to the item. */
export function keepConsent(tx: Tx, world: World, given: NewConsent): Consent {
  assertAnswer(given);
  const { id: participant, pseudonym } = findParticipant(tx.db, given.participant);
  const added: Consent = {
    id: world.newId(ConsentId),
    rev: tx.rev,
    participant,
    item: given.item,
    answer: given.answer,
    on: given.on ?? tx.at.slice(0, 10),
    wave: given.wave == null ? null : findWave(tx.db, given.wave).id,
    audience: given.audience ?? null,
    scope: given.scope ?? null,
    note: given.note ?? '',
  };
  putConsent(tx.db, added);
  tx.say(`Recorded an answer of ${pseudonym} about consent to ${added.item}`, added.id, participant);
  return added;
}

/** Records an answer. Earlier ones stay, the newest that covers a wave and an audience holds, and none can be undone. */
export const addConsent = (world: World, who: Who, study: string, given: NewConsent): Consent =>
  write(world, who, mayWrite(world, who, study), 'consent.add', (tx) => keepConsent(tx, world, given), {
    undoable: false,
  });

/** Records on what lawful basis the study uses somebody’s words; earlier ones stay, and none can be undone. */
export const addLawfulBasis = (world: World, who: Who, study: string, given: NewLawfulBasis): LawfulBasis =>
  write(
    world,
    who,
    mayWrite(world, who, study),
    'consent.basis',
    (tx) => {
      const { id: participant, pseudonym } = findParticipant(tx.db, given.participant);
      const added: LawfulBasis = {
        id: world.newId(LawfulBasisId),
        rev: tx.rev,
        participant,
        basis: given.basis,
        on: given.on ?? tx.at.slice(0, 10),
        note: given.note ?? '',
      };
      putLawfulBasis(tx.db, added);
      tx.say(`Recorded the lawful basis for ${pseudonym}`, added.id, participant);
      return added;
    },
    { undoable: false },
  );
