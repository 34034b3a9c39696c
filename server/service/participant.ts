import { findIdentity, putIdentity } from '#server/store/control/identity.ts';
import { isUniqueViolation } from '#server/store/database.ts';
import { deleteParticipant, listParticipants, putParticipant } from '#server/store/study/participant.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { type AreaId, ParticipantId } from '#shared/ids.ts';
import type { Identity } from '#shared/participant/identity.ts';
import type { NewParticipant, Participant, ParticipantChanges } from '#shared/participant/participant.ts';
import { accessed } from './access-log.ts';
import { findArea, findParticipant } from './find.ts';
import { assertUnlisted, unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export const participants = (world: World, who: Who, study: string): Participant[] =>
  listParticipants(mayRead(world, who, study).db);

export const participant = (world: World, who: Who, study: string, reference: string): Participant =>
  findParticipant(mayRead(world, who, study).db, reference);

/** Writes a participant; the pseudonym is theirs alone, and the panel ends after it begins. */
function keep(tx: Tx, kept: Participant): void {
  if (kept.panelFrom !== null && kept.panelTo !== null && kept.panelTo < kept.panelFrom)
    throw new DomainError('invalid', 'The last day on the panel comes before the first.', {
      field: 'panelTo',
    });
  try {
    putParticipant(tx.db, kept);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', `There is already a participant called “${kept.pseudonym}”.`, {
      field: 'pseudonym',
    });
  }
}

const areaOf = (tx: Tx, reference: string | null): AreaId | null =>
  reference === null ? null : findArea(tx.db, reference).id;

function added(world: World, tx: Tx, given: NewParticipant): Participant {
  const made: Participant = {
    id: world.newId(ParticipantId),
    rev: tx.rev,
    pseudonym: given.pseudonym,
    area: areaOf(tx, given.area ?? null),
    role: given.role ?? '',
    rolePopulation: given.rolePopulation ?? null,
    sector: given.sector ?? '',
    label: given.label ?? '',
    panel: given.panel ?? false,
    panelFrom: given.panelFrom ?? null,
    panelTo: given.panelTo ?? null,
  };
  keep(tx, made);
  return made;
}

export function addParticipant(world: World, who: Who, study: string, given: NewParticipant): Participant {
  return write(world, who, mayWrite(world, who, study), 'participant.add', (tx) => {
    const made = added(world, tx, given);
    tx.say(`Added the participant ${made.pseudonym}`, made.id);
    return made;
  });
}

/** Adds many participants as one deed: all of them or none. */
export function addParticipants(
  world: World,
  who: Who,
  study: string,
  given: readonly NewParticipant[],
): Participant[] {
  return write(world, who, mayWrite(world, who, study), 'participant.add', (tx) => {
    const made = given.map((one) => added(world, tx, one));
    tx.say(
      made.length === 1
        ? `Added the participant ${made[0]?.pseudonym}`
        : `Added ${made.length} participants, ${made[0]?.pseudonym} to ${made.at(-1)?.pseudonym}`,
      ...made.map(({ id }) => id),
    );
    return made;
  });
}

export function changeParticipant(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, area, ...changes }: ParticipantChanges & { rev?: number | undefined },
): Participant {
  return write(world, who, mayWrite(world, who, study), 'participant.change', (tx) => {
    const before = expectRev(findParticipant(tx.db, reference), rev, 'participant');
    const after = changed(before, {
      ...changes,
      rev: tx.rev,
      area: area === undefined ? undefined : areaOf(tx, area),
    });
    keep(tx, after);
    tx.say(`Changed the participant ${after.pseudonym}`, after.id);
    return after;
  });
}

/** Removes a participant that no interview, source, consent or judgement refers to. */
export function removeParticipant(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: ParticipantId } {
  return unlessInUse(
    'This participant is in use: interviews, sources, consents or notes refer to them.',
    'Take them out of these first.',
    () =>
      write(world, who, mayWrite(world, who, study), 'participant.remove', (tx) => {
        const gone = expectRev(findParticipant(tx.db, reference), rev, 'participant');
        deleteParticipant(tx.db, gone.id);
        assertUnlisted(tx.db, 'participant', gone.id);
        tx.say(`Removed the participant ${gone.pseudonym}`, gone.id);
        return { id: gone.id };
      }),
  );
}

/** Who a participant is, from the control file. */
export function identityOf(world: World, who: Who, study: string, reference: string): Identity {
  const { id, db } = mayRead(world, who, study, 'identity.read');
  const participant = findParticipant(db, reference);
  accessed(world, who, id, 'identity', participant.pseudonym);
  return findIdentity(world.control, id, participant.id);
}

/**
 * Writes down who a participant is, in the control file alone. The journal notes that it was done, and by
 * whom; it cannot be undone, since what was there before is kept nowhere.
 */
export function identify(
  world: World,
  who: Who,
  study: string,
  reference: string,
  identity: Identity,
): Identity {
  const open = mayWrite(world, who, study);
  write(
    world,
    who,
    open,
    'participant.identify',
    (tx) => {
      const { id, pseudonym } = findParticipant(tx.db, reference);
      putIdentity(world.control, open.id, id, identity, tx.at);
      tx.say(`Wrote down who ${pseudonym} is`, id);
      return null;
    },
    { undoable: false },
  );
  return identityOf(world, who, study, reference);
}
