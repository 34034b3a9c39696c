import { listConsents } from '#server/store/study/consent.ts';
import { findCheckById, findCheckItemById, putCheck } from '#server/store/study/member-check.ts';
import {
  addReply,
  listAdditions,
  listOfferedExercises,
  listReplies,
  putAddition,
  putOfferedExercise,
} from '#server/store/study/reply.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { MineView } from '#shared/api/mine.ts';
import { DomainError } from '#shared/errors.ts';
import { AdditionId, ClearanceId, OfferedExerciseId, ReplyId } from '#shared/ids.ts';
import { consentLines, furtherWays, leftAs } from '#shared/member-check/consent-lines.ts';
import type {
  MineAddition,
  MineExercise,
  MineItem,
  MineQuote,
  NewMineConsent,
  NewQuoteAnswer,
} from '#shared/member-check/mine.ts';
import { CHANGE_ASKED } from '#shared/member-check/mine-quotes.ts';
import {
  isBlankOffer,
  type NewOfferedExercise,
  type OfferedExercise,
} from '#shared/member-check/offered-exercise.ts';
import { answers, type NewAddition, type NewReply } from '#shared/member-check/reply.ts';
import { ConsentItem, NewConsent, WithdrawalScope } from '#shared/participant/consent.ts';
import { ERASE_WISHED } from '#shared/participant/erase-wish.ts';
import type { AskState, Audience } from '#shared/quote/clearing.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { recordStep } from './clearing.ts';
import { keepConsent } from './consent.ts';
import { findWave } from './find.ts';
import { asCoder } from './member-check-folder.ts';
import { type Host, hasWithdrawn, hostOf, mineExercise, mineItems, mineQuotesOf } from './mine.ts';
import type { Visit } from './participant-link.ts';
import { findQuote } from './quote.ts';
import { quoteView } from './quote-view.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** The key under which what is sent is one deed, and a hash of what is asked under it. */
export type Sent = Pick<Who, 'key' | 'asked'>;
const ONCE: Sent = { key: null };

/** A coordinator in the journal: under their pseudonym, with no role in the study. */
const asWho = ({ participant }: Host, sent: Sent): Who => ({
  ...sent,
  account: asCoder(participant),
  as: 'member',
  isVisit: true,
  founds: false,
});

/** Refuses whoever takes part no longer. */
function takingPart(world: World, visit: Visit): Host {
  const host = hostOf(world, visit);
  if (hasWithdrawn(host))
    throw new DomainError('conflict', 'You have stopped taking part. We ask you nothing more.', {
      help: 'If you changed your mind, tell the team.',
    });
  return host;
}

/** Answers an item of a sheet; every change is one more answer, and the newest counts. */
export function answerItem(
  world: World,
  visit: Visit,
  id: string,
  { answer, comment }: NewReply,
  sent: Sent = ONCE,
): MineItem {
  const host = takingPart(world, visit);
  const { db } = host.open;
  const item = findCheckItemById(db, id);
  const check = item && findCheckById(db, item.check);
  if (!item || check?.participant !== host.participant.id || check.state === 'draft')
    throw new DomainError('not-found', 'This question is not here any more.');
  if (check.state === 'closed')
    throw new DomainError('conflict', 'The team has closed this sheet.', {
      help: 'Your earlier answers are kept. You can still add something below, or tell the team.',
    });
  if (!answers(item.kind, answer))
    throw new DomainError('invalid', 'This cannot be answered so.', { field: 'answer' });
  const view = () => {
    const found = mineItems(host, check).find((one) => one.id === item.id);
    if (!found) throw new Error('An item without a view.');
    return found;
  };
  const last = listReplies(db).findLast((one) => one.item === item.id);
  if (last?.answer === answer && last.comment === comment) return view();
  return write(world, asWho(host, sent), host.open, 'mine.answer', (tx) => {
    addReply(tx.db, {
      id: world.newId(ReplyId),
      rev: tx.rev,
      item: item.id,
      answer,
      comment,
      at: tx.at,
    });
    putCheck(tx.db, { ...check, rev: tx.rev, answeredAt: tx.at });
    tx.say(
      `${host.participant.pseudonym} answered a sentence of a sheet`,
      item.id,
      check.id,
      host.participant.id,
    );
    return view();
  });
}

/** The month that is meant; without one the newest that has begun. */
function waveMeant(tx: Tx, reference: string | undefined): Wave {
  if (reference !== undefined) return findWave(tx.db, reference);
  const waves = listWaves(tx.db);
  const begun = waves.findLast(({ startsOn }) => startsOn <= tx.at.slice(0, 10)) ?? waves[0];
  if (!begun) throw new DomainError('conflict', 'There is no month to say this of yet.');
  return begun;
}

/** About one month and from one person: a page left open, or a link in wrong hands, fills no study. */
const MOST_ADDITIONS = 100;

export function addAddition(
  world: World,
  visit: Visit,
  { wave: reference, text }: NewAddition,
  sent: Sent = ONCE,
): MineAddition {
  const host = takingPart(world, visit);
  return write(world, asWho(host, sent), host.open, 'mine.add', (tx) => {
    const wave = waveMeant(tx, reference);
    const told = listAdditions(tx.db).filter(
      (one) => one.participant === host.participant.id && one.wave === wave.id,
    );
    if (told.length >= MOST_ADDITIONS)
      throw new DomainError('too-many', `You sent ${MOST_ADDITIONS} notes about ${wave.label} already.`, {
        help: 'What you sent is with the team. Write to them for anything more.',
      });
    const added = { id: world.newId(AdditionId), wave: wave.id, text, at: tx.at };
    putAddition(tx.db, { ...added, rev: tx.rev, participant: host.participant.id, seen: null });
    tx.say(
      `${host.participant.pseudonym} added something about ${wave.label}`,
      added.id,
      host.participant.id,
    );
    return { ...added, label: wave.label };
  });
}

const STATE: Record<NewQuoteAnswer['answer'], AskState> = { fine: 'cleared', change: 'sent', no: 'refused' };

/**
 * Answers whether a quote may be printed: *fine* clears it, *no* refuses it, and *change* leaves it asked about, with what
 * should be different; the team then words it anew and asks again.
 */
export function answerQuote(
  world: World,
  visit: Visit,
  { quote: id, audience }: { quote: string; audience: Audience },
  { answer, how, words, signedAs }: NewQuoteAnswer,
  sent: Sent = ONCE,
): MineQuote {
  const host = hostOf(world, visit);
  const shown = () => mineQuotesOf(host).find((one) => one.quote === id && one.audience === audience);
  const asked = shown();
  if (!asked?.open)
    throw new DomainError('not-found', 'You are not asked about these words any more.', {
      help: 'Load the page again. The team asks you anew where something changed.',
    });
  if ((words ?? asked.words) !== asked.words || (signedAs ?? asked.signedAs) !== asked.signedAs)
    throw new DomainError('conflict', 'The team changed how these words would be printed.', {
      help: 'Look at them again, then answer. Nothing was recorded.',
      current: asked,
    });
  if (asked.answer === answer && asked.how === how) return asked;
  return write(world, asWho(host, sent), host.open, 'mine.answer-quote', (tx) => {
    recordStep(tx, () => world.newId(ClearanceId), quoteView(tx.db, findQuote(tx.db, id)), {
      state: STATE[answer],
      audiences: [audience],
      how: 'page',
      note: answer === 'change' ? [CHANGE_ASKED, how].filter(Boolean).join(': ') : '',
    });
    tx.say(`${host.participant.pseudonym} answered about a quote`, id, host.participant.id);
    const after = shown();
    if (!after) throw new Error('A quote that was answered about is gone.');
    return after;
  });
}

/** Sends the exercise in; one of the same month that still waits gives way to it, and is kept. */
export function offerExercise(
  world: World,
  visit: Visit,
  { wave: reference, rows }: NewOfferedExercise,
  sent: Sent = ONCE,
): MineExercise {
  const host = takingPart(world, visit);
  return write(world, asWho(host, sent), host.open, 'mine.offer-exercise', (tx) => {
    const wave = waveMeant(tx, reference);
    const offer: OfferedExercise = {
      id: world.newId(OfferedExerciseId),
      rev: tx.rev,
      participant: host.participant.id,
      wave: wave.id,
      rows: rows.filter((row) => !isBlankOffer(row)),
      at: tx.at,
      state: 'waiting',
      source: null,
    };
    for (const one of listOfferedExercises(tx.db))
      if (one.participant === offer.participant && one.wave === wave.id && one.state === 'waiting')
        putOfferedExercise(tx.db, { ...one, rev: tx.rev, state: 'declined' });
    putOfferedExercise(tx.db, offer);
    tx.say(
      `${host.participant.pseudonym} sent in the exercise of ${wave.label}`,
      offer.id,
      host.participant.id,
    );
    return mineExercise(host);
  });
}

const OWN_PAGE = 'Said on their own page.';

/** An answer as the study keeps it: a wish to be erased takes the words out of use at once, and the team erases them. */
function consentMeant({ participant }: Host, { item, answer, scope }: NewMineConsent): NewConsent {
  const wished = scope === undefined ? null : WithdrawalScope.safeParse(scope);
  const read = NewConsent.safeParse({ participant: participant.id, item, answer });
  if (!ConsentItem.safeParse(item).success || !read.success || wished?.success === false)
    throw new DomainError('invalid', 'This cannot be answered so.', { field: 'answer' });
  const given = read.data;
  const isLeaving = item === 'take-part' && answer === 'no';
  if (!isLeaving) return { ...given, note: OWN_PAGE };
  const reach = wished?.data ?? 'stop';
  return reach === 'erase'
    ? { ...given, scope: 'no-new-use', note: ERASE_WISHED }
    : { ...given, scope: reach, note: OWN_PAGE };
}

/** Changes what a coordinator agreed to, in their own name; it cannot be undone, only answered anew. */
export function answerConsent(
  world: World,
  visit: Visit,
  given: NewMineConsent,
  sent: Sent = ONCE,
): Pick<MineView, 'consents' | 'withdrawals' | 'withdrawn'> {
  const host = hostOf(world, visit);
  const consent = consentMeant(host, given);
  return write(
    world,
    asWho(host, sent),
    host.open,
    'mine.consent',
    (tx) => {
      keepConsent(tx, world, consent);
      const answered = listConsents(tx.db).filter((one) => one.participant === host.participant.id);
      const withdrawn = leftAs(answered);
      return { consents: consentLines(answered), withdrawals: furtherWays(withdrawn), withdrawn };
    },
    { undoable: false },
  );
}
