import {
  deleteCheck,
  deleteCheckItem,
  findCheckItemById,
  listCheckItems,
  putCheck,
  putCheckItem,
} from '#server/store/study/member-check.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { CheckItemId, MemberCheckId } from '#shared/ids.ts';
import type { CheckView } from '#shared/member-check/check-view.ts';
import type { EligibilityGround } from '#shared/member-check/eligibility.ts';
import { wavesTold } from '#shared/member-check/ground.ts';
import {
  type CheckItem,
  type CheckItemChanges,
  type MemberCheck,
  type MemberCheckChanges,
  MOST_ITEMS,
  type NewCheckItem,
  type NewMemberCheck,
  NO_BASIS,
} from '#shared/member-check/member-check.ts';
import { begunWith, proposals } from '#shared/member-check/propose.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { findParticipant, findTheme, findWave, withId } from './find.ts';
import { checkView, findCheck } from './member-check.ts';
import { groundOf } from './member-check-ground.ts';
import { mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

type Seen = { rev?: number | undefined };

/** A sheet in a sentence of the journal. */
export const checkWords = (tx: Tx, { participant, wave }: MemberCheck): string =>
  `the sheet for ${withId('participant', participant, listParticipants(tx.db)).pseudonym}, ${findWave(tx.db, wave).label}`;

/** A sheet that was not sent yet; refuses any other, and one that somebody changed since. */
function draft(tx: Tx, id: string, rev?: number): MemberCheck {
  const found = expectRev(findCheck(tx.db, id), rev, 'sheet');
  if (found.state !== 'draft')
    throw new DomainError('conflict', 'This sheet was sent: what it says is frozen.', {
      help: 'Nothing was changed. Close it and prepare another one to ask something else.',
      current: found,
    });
  return found;
}

const participantOf = (tx: Tx, { participant }: MemberCheck) =>
  withId('participant', participant, listParticipants(tx.db));

const groundFor = (world: World, open: OpenStudy, tx: Tx, check: MemberCheck): EligibilityGround =>
  groundOf(world, open, participantOf(tx, check), check);

function waveMeant(tx: Tx, reference: string | undefined): Wave {
  const wave =
    reference === undefined
      ? listWaves(tx.db).findLast(({ status }) => status === 'closed')
      : findWave(tx.db, reference);
  if (!wave)
    throw new DomainError('invalid', 'No wave of this study is closed yet.', {
      field: 'wave',
      help: 'A sheet looks back on closed months. Close one first.',
    });
  return wave;
}

/** Prepares a sheet for a coordinator, with what the study suggests unless it is to begin empty. */
export function addCheck(world: World, who: Who, study: string, given: NewMemberCheck): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.add', (tx) => {
    const participant = findParticipant(tx.db, given.participant);
    if (participant.area === null)
      throw new DomainError('invalid', `${participant.pseudonym} has no area to be asked about.`, {
        field: 'participant',
        help: 'Name the area under People.',
      });
    const wave = waveMeant(tx, given.wave);
    const check: MemberCheck = {
      id: world.newId(MemberCheckId),
      rev: tx.rev,
      participant: participant.id,
      area: participant.area,
      wave: wave.id,
      title: given.title ?? `Is this right? ${wave.label}`,
      greeting: given.greeting ?? 'This is what we think you told us. Is it right?',
      state: 'draft',
      until: given.until ?? null,
      sentAt: null,
      answeredAt: null,
      by: tx.who.account.id,
      at: tx.at,
    };
    putCheck(tx.db, check);
    if (given.propose !== false)
      for (const [position, one] of begunWith(proposals(groundFor(world, open, tx, check))).entries())
        putCheckItem(tx.db, {
          id: world.newId(CheckItemId),
          rev: tx.rev,
          check: check.id,
          position,
          kind: one.kind,
          theme: one.theme,
          statement: one.statement,
          basis: one.basis,
          frozen: false,
        });
    tx.say(`Prepared ${checkWords(tx, check)}`, check.id, participant.id);
    return checkView(world, open, check);
  });
}

export function changeCheck(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, ...changes }: MemberCheckChanges & Seen,
): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.change', (tx) => {
    const after = changed(draft(tx, id, rev), { ...changes, rev: tx.rev });
    putCheck(tx.db, after);
    tx.say(`Changed ${checkWords(tx, after)}`, after.id, after.participant);
    return checkView(world, open, after);
  });
}

/** Removes a sheet that was not sent, with what is on it. */
export function removeCheck(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: MemberCheckId } {
  return write(world, who, mayWrite(world, who, study), 'member-check.remove', (tx) => {
    const gone = draft(tx, id, rev);
    for (const item of listCheckItems(tx.db, gone.id)) deleteCheckItem(tx.db, item.id);
    deleteCheck(tx.db, gone.id);
    tx.say(`Removed ${checkWords(tx, gone)}`, gone.id, gone.participant);
    return { id: gone.id };
  });
}

/** What is to be put on a sheet: a suggestion, or a sentence of one’s own that rests on what they said of its theme. */
function itemMeant(
  tx: Tx,
  ground: EligibilityGround,
  given: NewCheckItem,
): Pick<CheckItem, 'kind' | 'theme' | 'statement' | 'basis'> {
  if ('proposal' in given) {
    const { kind, theme, statement, basis } = withId(
      'suggestion',
      given.proposal,
      proposals(ground).map(({ key, ...one }) => ({ ...one, id: key })),
    );
    return { kind, theme, statement: given.statement ?? statement, basis };
  }
  const theme = given.theme == null ? null : findTheme(tx.db, given.theme).id;
  const told = new Set(wavesTold(ground).map(({ id }) => id));
  const own = ground.own.filter((one) => one.theme === theme && told.has(one.wave));
  const waves = ground.waves.flatMap(({ id }) => (own.some(({ wave }) => wave === id) ? [id] : []));
  return {
    kind: 'added',
    theme,
    statement: given.statement,
    basis: { ...NO_BASIS, waves, codings: own.map(({ id }) => id) },
  };
}

export function addCheckItem(
  world: World,
  who: Who,
  study: string,
  id: string,
  given: NewCheckItem,
): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.add-item', (tx) => {
    const check = draft(tx, id);
    const before = listCheckItems(tx.db, check.id);
    if (before.length >= MOST_ITEMS)
      throw new DomainError('conflict', `There are ${MOST_ITEMS} sentences on this sheet already.`, {
        help: 'They have three minutes. Take one off first.',
      });
    const item: CheckItem = {
      id: world.newId(CheckItemId),
      rev: tx.rev,
      check: check.id,
      position: before.length,
      ...itemMeant(tx, groundFor(world, open, tx, check), given),
    };
    putCheckItem(tx.db, { ...item, frozen: false });
    tx.say(`Put a sentence on ${checkWords(tx, check)}`, item.id, check.id, check.participant);
    return checkView(world, open, check);
  });
}

function itemOf(tx: Tx, check: MemberCheck, id: string, rev?: number): CheckItem {
  const found = findCheckItemById(tx.db, id);
  if (found?.check !== check.id)
    throw new DomainError('not-found', `There is no sentence “${id}” on this sheet.`);
  return expectRev(found, rev, 'sentence');
}

/** Numbers the items of a sheet in their order from 0. */
function order(tx: Tx, items: readonly CheckItem[], changedItem: CheckItem | null = null): void {
  for (const [position, item] of items.entries())
    if (item.position !== position || item.id === changedItem?.id)
      putCheckItem(tx.db, { ...item, position, rev: tx.rev, frozen: false });
}

export function changeCheckItem(
  world: World,
  who: Who,
  study: string,
  { check: id, item }: { check: string; item: string },
  { rev, position, ...changes }: CheckItemChanges & Seen,
): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.change-item', (tx) => {
    const check = draft(tx, id);
    const before = itemOf(tx, check, item, rev);
    const after = changed(before, changes);
    const others = listCheckItems(tx.db, check.id).filter((one) => one.id !== after.id);
    order(tx, others.toSpliced(position ?? before.position, 0, after), after);
    const verb = position === undefined ? 'Worded' : 'Moved';
    tx.say(`${verb} a sentence of ${checkWords(tx, check)}`, after.id, check.id, check.participant);
    return checkView(world, open, check);
  });
}

export function removeCheckItem(
  world: World,
  who: Who,
  study: string,
  { check: id, item }: { check: string; item: string },
  rev?: number,
): { id: CheckItemId } {
  return write(world, who, mayWrite(world, who, study), 'member-check.remove-item', (tx) => {
    const check = draft(tx, id);
    const gone = itemOf(tx, check, item, rev);
    deleteCheckItem(tx.db, gone.id);
    order(tx, listCheckItems(tx.db, check.id));
    tx.say(`Took a sentence off ${checkWords(tx, check)}`, gone.id, check.id, check.participant);
    return { id: gone.id };
  });
}
