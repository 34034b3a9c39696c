import { newToken } from '#server/io/token.ts';
import { findAccount } from '#server/store/control/account.ts';
import {
  findLinkById,
  findLinkByToken,
  insertLinkOf,
  type KeptLink,
  listLinksOf,
  markOpened,
  revokeLinkOf,
} from '#server/store/control/participant-link.ts';
import { deleteSessionsOfLink } from '#server/store/control/session.ts';
import { getStudy } from '#server/store/study/study.ts';
import {
  LINK_DAYS,
  type LinkState,
  type MadeLink,
  type ParticipantLink,
} from '#shared/account/participant-link.ts';
import { DomainError } from '#shared/errors.ts';
import { type ParticipantId, ParticipantLinkId, type StudyId } from '#shared/ids.ts';
import { accessed } from './access-log.ts';
import { findParticipant } from './find.ts';
import { assertMayContact } from './may-contact.ts';
import { mayRead } from './permission.ts';
import { beginSession, endSessionBehind, sessionBehind } from './session.ts';
import type { Who, World } from './world.ts';

/** A coordinator on their own pages: one participant of one study, by the link they opened. */
export interface Visit {
  study: StudyId;
  participant: ParticipantId;
  link: ParticipantLinkId;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const stateOf = ({ revokedAt, expiresAt }: KeptLink, at: string): LinkState =>
  revokedAt !== null ? 'revoked' : expiresAt <= at ? 'expired' : 'open';

const viewOf = (world: World, link: KeptLink): ParticipantLink => ({
  id: link.id,
  participant: link.participant,
  by: findAccount(world.control, link.by)?.name ?? '',
  at: link.createdAt,
  expiresAt: link.expiresAt,
  openedAt: link.openedAt,
  state: stateOf(link, world.now()),
});

/** A participant's links, the newest first; nothing in them opens anything. */
export function links(world: World, who: Who, study: string, participant: string): ParticipantLink[] {
  const { id, db } = mayRead(world, who, study, 'participant-link.read');
  return listLinksOf(world.control, id, findParticipant(db, participant).id).map((link) =>
    viewOf(world, link),
  );
}

/** Makes a personal link; `base` is the address people use. The token stands in the answer and nowhere else. */
export function makeLink(
  world: World,
  who: Who,
  study: string,
  participant: string,
  { base, days = LINK_DAYS }: { base: string; days?: number | undefined },
): MadeLink {
  const { id: studyId, db } = mayRead(world, who, study, 'participant-link.make');
  const { id, pseudonym } = findParticipant(db, participant);
  assertMayContact(db, { id, pseudonym });
  const at = world.now();
  const token = newToken();
  const link: KeptLink = {
    id: world.newId(ParticipantLinkId),
    study: studyId,
    participant: id,
    by: who.account.id,
    createdAt: at,
    expiresAt: new Date(Date.parse(at) + days * DAY_MS).toISOString(),
    revokedAt: null,
    openedAt: null,
  };
  insertLinkOf(world.control, world.hash(token), link);
  accessed(world, who, studyId, 'link-made', pseudonym);
  return { ...viewOf(world, link), address: `${base}/mine/${token}` };
}

function revoke(world: World, who: Who, link: KeptLink, pseudonym: string): void {
  if (link.revokedAt !== null) return;
  revokeLinkOf(world.control, link.id, world.now());
  deleteSessionsOfLink(world.control, link.id);
  accessed(world, who, link.study, 'link-revoked', pseudonym);
}

/** Takes a link back; whoever opened it is out at once. A second time does nothing. */
export function revokeLink(
  world: World,
  who: Who,
  study: string,
  participant: string,
  linkId: ParticipantLinkId,
): ParticipantLink {
  const { id, db } = mayRead(world, who, study, 'participant-link.revoke');
  const person = findParticipant(db, participant);
  const link = listLinksOf(world.control, id, person.id).find((one) => one.id === linkId);
  if (!link) throw new DomainError('not-found', `There is no link “${linkId}” of ${person.pseudonym} here.`);
  revoke(world, who, link, person.pseudonym);
  return viewOf(world, findLinkById(world.control, link.id) ?? link);
}

/** Takes back every link of a participant, as when they withdraw; answers how many were open. */
export function revokeLinks(world: World, who: Who, study: string, participant: string): number {
  const { id, db } = mayRead(world, who, study, 'participant-link.revoke');
  const person = findParticipant(db, participant);
  const at = world.now();
  const open = listLinksOf(world.control, id, person.id).filter((link) => stateOf(link, at) === 'open');
  for (const link of open) revoke(world, who, link, person.pseudonym);
  return open.length;
}

/** A visit that began, the token its cookie carries, and when it ends at the latest. */
export interface Opened {
  token: string;
  visit: Visit;
  expiresAt: string;
}

const toVisit = ({ study, participant, id }: KeptLink): Visit => ({ study, participant, link: id });

/** The link as it is, where it opens something at this moment: a study in the trash asks nobody anything. */
const isGood = (world: World, link: KeptLink | undefined): link is KeptLink =>
  link !== undefined &&
  stateOf(link, world.now()) === 'open' &&
  world.studies.ids().includes(link.study) &&
  getStudy(world.studies.open(link.study).db).trashedAt === null;

/**
 * Opens a coordinator's pages by the token of their link, and ends the visit `before` it in the same browser; says the same of one that never was, ended or was taken back.
 */
export function openLink(world: World, token: string, agent: string, before: string | null = null): Opened {
  const link = findLinkByToken(world.control, world.hash(token));
  if (!isGood(world, link))
    throw new DomainError('not-found', 'This link does not open anything any more.', {
      help: 'Ask the team for a new one.',
    });
  if (before !== null) endSessionBehind(world, before);
  markOpened(world.control, link.id, world.now());
  const { token: carried, session } = beginSession(
    world,
    { account: null, link: link.id },
    agent,
    link.expiresAt,
  );
  return { token: carried, visit: toVisit(link), expiresAt: session.expiresAt };
}

/** Whose pages a cookie's token shows, or undefined where it shows nobody's any more. */
export function visitOf(world: World, token: string): Visit | undefined {
  const session = sessionBehind(world, token);
  if (!session || session.link === null) return undefined;
  const link = findLinkById(world.control, session.link);
  return isGood(world, link) ? toVisit(link) : undefined;
}

/** The study a link was made in, good or not, so that whoever holds one that ended learns whom to ask. */
export const studyOfLink = (world: World, token: string): StudyId | null => {
  const study = findLinkByToken(world.control, world.hash(token))?.study;
  return study !== undefined && world.studies.ids().includes(study) ? study : null;
};

/** Ends a visit. */
export const leave = (world: World, token: string): number => endSessionBehind(world, token);
