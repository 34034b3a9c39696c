import path from 'node:path';
import { findAccount } from '#server/store/control/account.ts';
import {
  type BegunErasure,
  deleteBegunErasure,
  listBegunErasures,
  putBegunErasure,
} from '#server/store/control/erasure.ts';
import { isBeingRead, overwriteRemoved, rewrite } from '#server/store/rewrite.ts';
import { putConsent } from '#server/store/study/consent.ts';
import { isErased } from '#server/store/study/person.ts';
import { DomainError } from '#shared/errors.ts';
import { ConsentId } from '#shared/ids.ts';
import type { WithdrawalScope } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Withdrawal, WithdrawalPreview, WithdrawalReport } from '#shared/participant/withdrawal.ts';
import type { OnStep } from './backup.ts';
import { replaceBackups } from './backups-anew.ts';
import { eraseWords } from './erasure.ts';
import { planErasure } from './erasure-plan.ts';
import { eraseUploads, planUploads } from './erasure-uploads.ts';
import { findParticipant } from './find.ts';
import { forgetPerson } from './forget-person.ts';
import { mayDo, mayRead, mayWrite } from './permission.ts';
import { previewOf } from './withdrawal-preview.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { answeredBefore, keepAnswered, type Tx, write } from './write.ts';
import { originalsFile, removeCopies, writeAnew } from './write-anew.ts';

/** Everything that one participant's withdrawal would reach, in counts and names; nothing is changed. */
export function previewWithdrawal(
  world: World,
  who: Who,
  study: string,
  reference: string,
): WithdrawalPreview {
  const open = mayRead(world, who, study, 'participant.withdraw');
  const plan = planErasure(world, open, findParticipant(open.db, reference));
  return previewOf(world, open, plan, planUploads(world, open, plan));
}

interface Answer {
  id: ConsentId;
  participant: Participant['id'];
  on: string;
  scope: WithdrawalScope;
}

const recordNo = ({ db, rev }: Tx, { id, participant, on, scope }: Answer): void =>
  putConsent(db, {
    id,
    rev,
    participant,
    item: 'take-part',
    answer: 'no',
    on,
    wave: null,
    audience: null,
    scope,
    note: '',
  });

const DONE = {
  stop: 'stopped taking part',
  'no-new-use': 'withdrew; nothing of theirs is used anew',
} as const;

/** Records that somebody leaves and keeps their texts; nothing is removed. */
function leave(
  world: World,
  who: Who,
  open: OpenStudy,
  { id: participant, pseudonym }: Participant,
  answer: { on: string; scope: 'stop' | 'no-new-use' },
): void {
  write(
    world,
    who,
    open,
    'participant.withdraw',
    (tx) => {
      const id = world.newId(ConsentId);
      recordNo(tx, { id, participant, ...answer });
      tx.say(`${pseudonym} ${DONE[answer.scope]}`, participant, id);
      return null;
    },
    { undoable: false },
  );
}

/** Leaves no byte of what was removed: in the study, its uploads, the control file, and copies from before migrations. */
function settle(world: World, open: OpenStudy): void {
  writeAnew(world, open);
  removeCopies(originalsFile(open.file));
  rewrite(world.control);
  removeCopies(path.join(world.folder, 'control.sqlite'));
  if (isBeingRead(open.db) || isBeingRead(world.control))
    throw new DomainError('conflict', 'The words are erased, but somebody still reads the file as it was.', {
      help: 'Erase again once the download or backup is done, or start the program anew: it goes on where it stopped.',
    });
}

/** What of an erasure is done to the study and its uploads: the words go in one deed, which records that they asked for it. */
export function eraseFromStudy(
  world: World,
  who: Who,
  open: OpenStudy,
  { id, participant: reference, on }: Pick<BegunErasure, 'id' | 'participant' | 'on'>,
  onStep: OnStep = () => undefined,
): void {
  onStep('erasing words');
  const participant = findParticipant(open.db, reference);
  const plan = planErasure(world, open, participant);
  eraseUploads(world, open, plan, planUploads(world, open, plan));
  onStep('erasing words from the study');
  write(
    world,
    who,
    open,
    'participant.erase',
    (tx) => {
      eraseWords(tx, plan);
      recordNo(tx, { id, participant: participant.id, on, scope: 'erase' });
      tx.say(`Erased what ${participant.pseudonym} said`, participant.id, id);
      return null;
    },
    { undoable: false },
  );
}

/** Goes on with an erasure from wherever it stopped: every step may be done twice. */
async function goOn(
  world: World,
  who: Who,
  begun: BegunErasure,
  onStep: OnStep,
): Promise<WithdrawalReport['backups']> {
  const open = world.studies.open(begun.study);
  for (const db of [open.db, world.control]) overwriteRemoved(db);
  if (!isErased(open.db, begun.id)) eraseFromStudy(world, who, open, begun, onStep);
  onStep('forgetting who they are');
  forgetPerson(world, begun.study, begun.participant);
  onStep('writing the files anew');
  settle(world, open);
  onStep('replacing backups');
  const backups = await replaceBackups(world, 'erasure', onStep);
  deleteBegunErasure(world.control, begun.id);
  rewrite(world.control);
  onStep('');
  return backups;
}

/** Goes on with erasures that a stop of the program interrupted; answers how many there were. */
export async function finishErasures(
  world: World,
  local: Who,
  onStep: OnStep = () => undefined,
): Promise<number> {
  const begun = listBegunErasures(world.control).filter(({ study }) => world.studies.ids().includes(study));
  for (const one of begun)
    await goOn(
      world,
      { ...local, account: findAccount(world.control, one.by) ?? local.account },
      one,
      onStep,
    );
  return begun.length;
}

function assertMeant({ pseudonym }: Participant, typed: string | undefined): void {
  if (typed?.trim() === pseudonym) return;
  throw new DomainError('invalid', `Type ${pseudonym} to erase what they said for good.`, {
    field: 'pseudonym',
    help: 'Nothing was erased.',
  });
}

/**
 * Withdraws a participant: `stop` ends interviews, `no-new-use` takes what they said out of every use, `erase` removes it
 * and who they are from every file of the data folder. An erasure that began is finished, if not now then at the next start.
 */
export async function withdraw(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { scope, on, pseudonym }: Withdrawal,
  onStep: OnStep = () => undefined,
): Promise<WithdrawalReport> {
  const open = mayWrite(world, who, study);
  const at = world.now();
  const deed = scope === 'erase' ? 'participant.erase' : 'participant.withdraw';
  mayDo(world, who, open, deed);
  const before = answeredBefore<WithdrawalReport>(open, who, deed);
  if (before) return before.answer;
  // The answer is kept once all is done: erasing forgets those that were kept before.
  const doer = { ...who, key: null };
  const answered = (report: WithdrawalReport) => {
    keepAnswered(open, who, deed, { answer: report, at });
    return report;
  };
  const participant = findParticipant(open.db, reference);
  const day = on ?? at.slice(0, 10);
  if (scope === 'erase') {
    assertMeant(participant, pseudonym);
    if (isBeingRead(open.db) || isBeingRead(world.control))
      throw new DomainError('conflict', 'The study is being read for a download or a backup.', {
        help: 'Nothing was erased. Try again once that is done.',
      });
  }
  const plan = planErasure(world, open, participant);
  const preview = previewOf(world, open, plan, planUploads(world, open, plan));
  const report = { ...preview, scope, on: day, at, by: who.account.name };
  if (scope !== 'erase') {
    leave(world, doer, open, participant, { on: day, scope });
    return answered({ ...report, backups: { replaced: [], fresh: null } });
  }
  const known = listBegunErasures(world.control).find(
    (one) => one.study === open.id && one.participant === participant.id,
  );
  const begun: BegunErasure = known ?? {
    id: world.newId(ConsentId),
    study: open.id,
    participant: participant.id,
    by: who.account.id,
    on: day,
    at,
  };
  if (!known) putBegunErasure(world.control, begun);
  onStep('erasure begun');
  const backups = await goOn(world, doer, begun, onStep);
  return answered({ ...report, backups });
}
