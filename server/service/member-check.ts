import type { Db } from '#server/store/database.ts';
import { findCheckById, listCheckItems, listChecks } from '#server/store/study/member-check.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listReplies, listResolutions } from '#server/store/study/reply.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { DomainError } from '#shared/errors.ts';
import type {
  CheckItemView,
  CheckLetters,
  CheckLine,
  CheckView,
  Proposal,
} from '#shared/member-check/check-view.ts';
import { checkFaults } from '#shared/member-check/eligibility.ts';
import { lettersFor } from '#shared/member-check/letters.ts';
import type { CheckItem, CheckState, MemberCheck } from '#shared/member-check/member-check.ts';
import { proposals } from '#shared/member-check/propose.ts';
import { isDisputed } from '#shared/member-check/reply.ts';
import { contactOf } from './contact.ts';
import { findArea, findParticipant, findWave, fits, idMeant, withId } from './find.ts';
import { groundOf } from './member-check-ground.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

export interface ChecksAsked {
  participant?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  state?: CheckState | undefined;
}

export function findCheck(db: Db, id: string): MemberCheck {
  const found = findCheckById(db, id);
  if (!found) throw new DomainError('not-found', `There is no sheet “${id}” here.`);
  return found;
}

const participantOf = (db: Db, { participant }: Pick<MemberCheck, 'participant'>) =>
  withId('participant', participant, listParticipants(db));

/** Items with what was answered and what the team said to it. */
export function itemViews(db: Db, items: readonly CheckItem[]): CheckItemView[] {
  const replies = listReplies(db);
  const resolutions = listResolutions(db);
  const themes = new Map(listThemes(db).map(({ id, title, kind }) => [id, { id, title, kind }]));
  return items.map((item): CheckItemView => {
    const given = replies.filter((one) => one.item === item.id);
    const reply = given.at(-1) ?? null;
    const said = resolutions.filter((one) => one.item === item.id);
    const resolution = said.findLast((one) => one.reply === reply?.id) ?? null;
    return {
      ...item,
      about: (item.theme && themes.get(item.theme)) ?? null,
      replies: given,
      reply,
      resolutions: said,
      resolution,
      open: reply !== null && resolution === null && isDisputed(item.kind, reply.answer),
    };
  });
}

/** A sheet with all that is on it, and what stands against sending it while it is a draft. */
export function checkView(world: World, open: OpenStudy, check: MemberCheck): CheckView {
  const { db } = open;
  const participant = participantOf(db, check);
  const items = listCheckItems(db, check.id);
  return {
    ...check,
    pseudonym: participant.pseudonym,
    items: itemViews(db, items),
    faults:
      check.state === 'draft'
        ? checkFaults(groundOf(world, open, participant, check), items, [check.title, check.greeting])
        : [],
  };
}

/** The sheets, the newest month first. */
export function checks(world: World, who: Who, study: string, asked: ChecksAsked): CheckLine[] {
  const { db } = mayRead(world, who, study);
  const participant = idMeant(db, asked.participant, findParticipant);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  const views = itemViews(db, listCheckItems(db));
  return listChecks(db)
    .filter(
      (one) =>
        fits(participant, one.participant) &&
        fits(area, one.area) &&
        fits(wave, one.wave) &&
        fits(asked.state, one.state),
    )
    .map((one) => {
      const items = views.filter(({ check }) => check === one.id);
      return {
        ...one,
        pseudonym: participantOf(db, one).pseudonym,
        items: items.length,
        answered: items.filter(({ reply }) => reply !== null).length,
        open: items.filter((item) => item.open).length,
      };
    });
}

export function check(world: World, who: Who, study: string, id: string): CheckView {
  const open = mayRead(world, who, study);
  return checkView(world, open, findCheck(open.db, id));
}

/** What the study suggests for a sheet, what is on it left out. */
export function checkProposals(world: World, who: Who, study: string, id: string): Proposal[] {
  const open = mayRead(world, who, study);
  const found = findCheck(open.db, id);
  const on = new Set(listCheckItems(open.db, found.id).map(({ kind, theme }) => `${kind}.${theme}`));
  return proposals(groundOf(world, open, participantOf(open.db, found), found)).filter(
    ({ key }) => !on.has(key),
  );
}

/** Texts to send with the link, and to remind by. */
export function checkLetters(world: World, who: Who, study: string, id: string): CheckLetters {
  const open = mayRead(world, who, study, 'member-check.letters');
  const found = findCheck(open.db, id);
  const items = itemViews(open.db, listCheckItems(open.db, found.id));
  return lettersFor({
    ...found,
    contact: contactOf(world, who),
    items: items.length,
    answered: items.filter(({ reply }) => reply !== null).length,
  });
}
