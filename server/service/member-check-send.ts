import {
  findCheckItemById,
  listCheckItems,
  putCheck,
  putCheckItem,
} from '#server/store/study/member-check.ts';
import { addResolution } from '#server/store/study/reply.ts';
import { DomainError } from '#shared/errors.ts';
import { ResolutionId } from '#shared/ids.ts';
import type { CheckItemView, CheckView } from '#shared/member-check/check-view.ts';
import type { MemberCheck } from '#shared/member-check/member-check.ts';
import type { NewResolution } from '#shared/member-check/reply.ts';
import { findParticipant } from './find.ts';
import { assertMayContact } from './may-contact.ts';
import { checkView, findCheck, itemViews } from './member-check.ts';
import { checkWords } from './member-check-deeds.ts';
import { mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

/** Puts a sheet on the coordinator’s page and freezes it, words, order and basis; refused while anything stands against it. */
export function sendCheck(world: World, who: Who, study: string, id: string, rev?: number): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.send', (tx) => {
    const before = expectRev(findCheck(tx.db, id), rev, 'sheet');
    if (before.state !== 'draft')
      throw new DomainError('conflict', 'This sheet was sent already.', { current: before });
    assertMayContact(tx.db, findParticipant(tx.db, before.participant));
    const [fault, ...more] = checkView(world, open, before).faults;
    if (fault)
      throw new DomainError('invalid', fault.message, {
        help:
          more.length === 0
            ? `${fault.help} Nothing was sent.`
            : `${fault.help} There are ${more.length} more things to look at. Nothing was sent.`,
      });
    const sent: MemberCheck = { ...before, rev: tx.rev, state: 'sent', sentAt: tx.at };
    putCheck(tx.db, sent);
    for (const item of listCheckItems(tx.db, sent.id))
      putCheckItem(tx.db, { ...item, rev: tx.rev, frozen: true });
    tx.say(`Sent ${checkWords(tx, sent)}`, sent.id, sent.participant);
    return checkView(world, open, sent);
  });
}

/** Closes a sheet that was sent: it is answered no longer. */
export function closeCheck(world: World, who: Who, study: string, id: string): CheckView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.close', (tx) => {
    const before = findCheck(tx.db, id);
    if (before.state !== 'sent')
      throw new DomainError(
        'conflict',
        before.state === 'draft' ? 'This sheet was not sent yet.' : 'This sheet is closed already.',
        { current: before },
      );
    const closed: MemberCheck = { ...before, rev: tx.rev, state: 'closed' };
    putCheck(tx.db, closed);
    tx.say(`Closed ${checkWords(tx, closed)}`, closed.id, closed.participant);
    return checkView(world, open, closed);
  });
}

const DONE: Record<NewResolution['kind'], string> = {
  'agree-changed': 'agreed and changed',
  kept: 'kept as it was',
  noted: 'noted',
};

/** Writes down what the team did about the newest answer to an item; the judgement itself stays as it is. */
export function resolve(
  world: World,
  who: Who,
  study: string,
  { check: id, item: itemId }: { check: string; item: string },
  { kind, text }: NewResolution,
): CheckItemView {
  const open = mayWrite(world, who, study);
  return write(world, who, open, 'member-check.resolve', (tx) => {
    const check = findCheck(tx.db, id);
    const item = findCheckItemById(tx.db, itemId);
    if (item?.check !== check.id)
      throw new DomainError('not-found', `There is no sentence “${itemId}” on this sheet.`);
    const reply = itemViews(tx.db, [item])[0]?.reply;
    if (!reply)
      throw new DomainError('conflict', 'There is no answer to this sentence yet.', {
        help: 'A word of the team belongs to an answer.',
      });
    if (kind !== 'noted' && text === '')
      throw new DomainError('invalid', 'Say in a few words why.', {
        field: 'text',
        help:
          kind === 'kept'
            ? 'The disagreement stays beside the judgement, with your reason.'
            : 'Say what was changed.',
      });
    addResolution(tx.db, {
      id: world.newId(ResolutionId),
      rev: tx.rev,
      item: item.id,
      reply: reply.id,
      kind,
      text,
      by: tx.who.account.id,
      at: tx.at,
    });
    tx.say(
      `Resolved an answer on ${checkWords(tx, check)}: ${DONE[kind]}`,
      item.id,
      check.id,
      check.participant,
    );
    const [view] = itemViews(tx.db, [item]);
    if (!view) throw new Error('An item without a view.');
    return view;
  });
}
