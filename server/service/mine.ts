import { listAreas } from '#server/store/study/area.ts';
import { listClearancesOf } from '#server/store/study/clearance.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listExerciseRows } from '#server/store/study/exercise.ts';
import { listCheckItems, listChecks } from '#server/store/study/member-check.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listAdditions, listOfferedExercises } from '#server/store/study/reply.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { MineMonth, MineView } from '#shared/api/mine.ts';
import { dayLabel } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import { answersText } from '#shared/member-check/answers-text.ts';
import { consentLines, furtherWays, leftAs } from '#shared/member-check/consent-lines.ts';
import { exerciseBegun } from '#shared/member-check/exercise-begun.ts';
import type { MemberCheck } from '#shared/member-check/member-check.ts';
import type { MineCheck, MineExercise, MineItem } from '#shared/member-check/mine.ts';
import { mineQuotes } from '#shared/member-check/mine-quotes.ts';
import { house } from '#shared/participant/house.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { namesTold } from '#shared/sheet/tells.ts';
import { accessed } from './access-log.ts';
import { contactOf, contactOfLink } from './contact.ts';
import { findParticipant, withId } from './find.ts';
import { findCheck, itemViews } from './member-check.ts';
import { namesOfOthers, ownTalk } from './own-talk.ts';
import type { Visit } from './participant-link.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** Whose page it is, and the study that it is of. */
export interface Host {
  open: OpenStudy;
  participant: Participant;
}

/** The study and the person of a visit; a participant who is gone has no page. */
export function hostOf(world: World, { study, participant: id }: Visit): Host {
  const open = world.studies.open(study);
  const participant = listParticipants(open.db).find((one) => one.id === id);
  if (!participant)
    throw new DomainError('unauthenticated', 'This page does not open any more.', {
      help: 'Ask the team for a new link.',
    });
  return { open, participant };
}

const answersOf = ({ open, participant }: Host) =>
  listConsents(open.db).filter((one) => one.participant === participant.id);

/** Whether they take part no longer: then there is nothing left to ask them. */
export const hasWithdrawn = (host: Host): boolean => leftAs(answersOf(host)) !== null;

const labelOf = (waves: ReturnType<typeof listWaves>, id: string): string =>
  waves.find((one) => one.id === id)?.label ?? '';

/** The items of a sheet as the coordinator meets them. */
export const mineItems = ({ open }: Pick<Host, 'open'>, check: MemberCheck): MineItem[] =>
  itemViews(open.db, listCheckItems(open.db, check.id)).map(({ id, kind, about, statement, reply }) => ({
    id,
    kind,
    shape: about?.kind ?? null,
    statement,
    answer: reply?.answer ?? null,
    comment: reply?.comment ?? '',
    answeredAt: reply?.at ?? null,
  }));

/** The sheets sent to them, the newest month first; one that is being prepared where it is to be looked at. */
function mineChecks(host: Host, prepared: MemberCheck | null, at: string): MineCheck[] {
  const waves = listWaves(host.open.db);
  return listChecks(host.open.db)
    .filter(({ participant, state, id }) =>
      participant === host.participant.id ? state !== 'draft' || id === prepared?.id : false,
    )
    .map((check) => ({
      id: check.id,
      wave: check.wave,
      label: labelOf(waves, check.wave),
      title: check.title,
      greeting: check.greeting,
      state: check.state === 'closed' ? 'closed' : 'open',
      sentAt: check.sentAt ?? at,
      until: check.until,
      items: mineItems(host, check),
    }));
}

/** The quotes that they were asked about, as they would be printed. */
export function mineQuotesOf(host: Host, own = ownTalk(host.open, host.participant)) {
  return mineQuotes(
    own.quotes,
    own.quotes.flatMap(({ id }) => listClearancesOf(host.open.db, id)),
  );
}

/** What the exercise begins with for them, and what they sent in of it. */
export function mineExercise({ open: { db }, participant }: Host): MineExercise {
  const waves = listWaves(db);
  const orderOf = (wave: string | null) => waves.findIndex(({ id }) => id === wave);
  const others = namesOfOthers(db, participant.id, participant.area);
  const titles = new Map(
    listThemes(db).map(({ id, title }) => [id, namesTold(title, others).length === 0 ? title : '']),
  );
  const own = new Map(
    listSources(db)
      .filter(
        ({ kind, trashedAt, participants }) =>
          kind === 'exercise' &&
          trashedAt === null &&
          participants.length === 1 &&
          participants[0] === participant.id,
      )
      .map(({ id, wave }) => [id, { wave, order: orderOf(wave) }]),
  );
  const offers = listOfferedExercises(db).filter((one) => one.participant === participant.id);
  const begun = exerciseBegun(listExerciseRows(db), offers, own, {
    titleOf: (theme) => titles.get(theme) ?? '',
    orderOf,
  });
  const STATE = { waiting: 'with-the-team', taken: 'taken-up', declined: 'not-used' } as const;
  return {
    rows: begun.rows,
    from: begun.wave === null ? null : labelOf(waves, begun.wave),
    sent: offers.map(({ id, wave, rows, at, state }) => ({
      id,
      label: labelOf(waves, wave),
      rows,
      at,
      state: STATE[state],
    })),
  };
}

/** A month's mark: whether something of it waits for an answer, or all of it has one. */
function askedIn(wave: string, checks: readonly MineCheck[]): MineMonth['asked'] {
  const those = checks.filter((check) => check.wave === wave && check.items.length > 0);
  if (those.length === 0) return null;
  return those.some(({ state, items }) => state === 'open' && items.some(({ answer }) => answer === null))
    ? 'waiting'
    : 'answered';
}

function nextTalk({ open, participant }: Host): string {
  const planned = listEngagements(open.db)
    .filter((one) => one.participant === participant.id && one.state === 'planned' && one.day !== null)
    .map(({ day }) => day ?? '')
    .sort()[0];
  return planned === undefined ? '' : `after ${dayLabel(planned)}`;
}

/** All that a coordinator’s page shows, from their own words and what they were sent alone (I15). */
function viewOf(
  world: World,
  host: Host,
  { contact, prepared = null }: { contact: string; prepared?: MemberCheck | null },
): MineView {
  const { open, participant } = host;
  const own = ownTalk(open, participant);
  const waves = listWaves(open.db);
  const answers = answersOf(host);
  const withdrawn = leftAs(answers);
  const checks = mineChecks(host, prepared, world.now());
  const quotes = mineQuotesOf(host, own);
  const { study, months } = house(own);
  return {
    page: world.hash(`page of ${participant.id}`).slice(0, 16),
    study,
    area: listAreas(open.db).find(({ id }) => id === participant.area)?.name ?? '',
    contact,
    months: months.map((month) => ({ ...month, asked: askedIn(month.wave, checks) })),
    checks,
    additions: listAdditions(open.db)
      .filter((one) => one.participant === participant.id)
      .map(({ id, wave, text, at }) => ({ id, wave, label: labelOf(waves, wave), text, at })),
    quotes,
    exercise: mineExercise(host),
    consents: consentLines(answers),
    withdrawals: furtherWays(withdrawn),
    withdrawn,
    waiting: {
      items: withdrawn
        ? 0
        : checks
            .filter(({ state }) => state === 'open')
            .flatMap(({ items }) => items)
            .filter(({ answer }) => answer === null).length,
      quotes: withdrawn
        ? 0
        : quotes.filter(({ answer, open: canAnswer }) => canAnswer && answer === null).length,
    },
    next: nextTalk(host),
  };
}

/** A coordinator’s own page. */
export const mine = (world: World, visit: Visit): MineView =>
  viewOf(world, hostOf(world, visit), { contact: contactOfLink(world, visit.link) });

/** A coordinator’s own page as they see it today, for whoever prepares it. */
export function previewMine(world: World, who: Who, study: string, reference: string): MineView {
  const open = mayRead(world, who, study, 'house.preview');
  const participant = findParticipant(open.db, reference);
  accessed(world, who, open.id, 'preview', participant.pseudonym);
  return viewOf(world, { open, participant }, { contact: contactOf(world, who) });
}

/** The same with a sheet that is being prepared, exactly as it would stand there once sent. */
export function previewCheck(world: World, who: Who, study: string, id: string): MineView {
  const open = mayRead(world, who, study, 'house.preview');
  const prepared = findCheck(open.db, id);
  const participant = withId('participant', prepared.participant, listParticipants(open.db));
  return viewOf(world, { open, participant }, { contact: contactOf(world, who), prepared });
}

/** What a coordinator answered, as text for them to keep. */
export const mineAnswers = (world: World, visit: Visit): string => answersText(mine(world, visit));
