import { newToken } from '#server/io/token.ts';
import { findAccount, type KnownAccount } from '#server/store/control/account.ts';
import { listMembershipsOf } from '#server/store/control/membership.ts';
import {
  deleteAllSessions,
  deleteOldSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  listSessions,
  markSeen,
  type Session,
} from '#server/store/control/session.ts';
import type { SessionView } from '#shared/account/sign-in.ts';
import { DomainError } from '#shared/errors.ts';
import { SessionId } from '#shared/ids.ts';
import type { Who, World } from './world.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** An account's session ends so long after it began, and sooner where nobody used it for a while. */
const LASTS_MS = 30 * DAY_MS;
const IDLE_MS = 3 * DAY_MS;
/** Being seen is written down so often at most. */
const SEEN_EVERY_MS = 5 * 60 * 1000;
const AGENT_MOST = 200;

/** A session that is good at this moment, and the token that a cookie carries. */
export interface Begun {
  token: string;
  session: Session;
}

const after = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();

/** Begins a session under a token that was never used before; ends at the earlier of its own time and `until`. */
export function beginSession(
  world: World,
  of: Pick<Session, 'account' | 'link'>,
  agent: string,
  until?: string,
): Begun {
  const at = world.now();
  deleteOldSessions(world.control, at, after(at, -IDLE_MS));
  const own = after(at, LASTS_MS);
  const token = newToken();
  const session: Session = {
    id: world.newId(SessionId),
    ...of,
    createdAt: at,
    seenAt: at,
    expiresAt: until !== undefined && until < own ? until : own,
    agent: agent.slice(0, AGENT_MOST),
  };
  insertSession(world.control, world.hash(token), session);
  return { token, session };
}

/** The session behind a token, if it goes on; that it was seen is kept. */
export function sessionBehind(world: World, token: string): Session | undefined {
  const session = findSession(world.control, world.hash(token));
  if (!session) return undefined;
  const at = world.now();
  if (session.expiresAt <= at || after(session.seenAt, IDLE_MS) <= at) return undefined;
  if (after(session.seenAt, SEEN_EVERY_MS) <= at) markSeen(world.control, session.id, at);
  return session;
}

/** Who an account is when it asks; whoever owns one study may make another. */
export const whoIs = (world: World, { id, name, initials, founds }: KnownAccount): Who => ({
  account: { id, name, initials },
  key: null,
  as: 'member',
  founds: founds || listMembershipsOf(world.control, id).some(({ role }) => role === 'owner'),
});

/** Whoever signed in, and in which session. */
export interface SignedIn {
  who: Who;
  session: Session;
}

/** Who signed in with a token; undefined where nobody did, or their session is over. */
export function signedIn(world: World, token: string): SignedIn | undefined {
  const session = sessionBehind(world, token);
  if (!session || session.account === null) return undefined;
  const account = findAccount(world.control, session.account);
  if (!account || account.endedAt !== null || account.password === null) return undefined;
  return { who: whoIs(world, account), session };
}

/** Ends the session behind a token; one that is over already is no fault. */
export function endSessionBehind(world: World, token: string): number {
  const session = findSession(world.control, world.hash(token));
  return session ? deleteSession(world.control, session.id) : 0;
}

/** Ends the sessions of whoever asks, all but one where one is named; answers how many. */
export const endSessions = (world: World, who: Who, except: SessionId | null = null): number =>
  deleteSessionsOf(world.control, who.account.id, except);

export const endEverySession = (world: World): number => deleteAllSessions(world.control);

/** One's own sessions, the newest first; `current` is the one that asks. */
export function sessions(world: World, who: Who, current: SessionId | null): SessionView[] {
  const at = world.now();
  return listSessions(world.control, who.account.id)
    .filter(({ expiresAt, seenAt }) => expiresAt > at && after(seenAt, IDLE_MS) > at)
    .map(({ id, createdAt, seenAt, expiresAt, agent }) => ({
      id,
      since: createdAt,
      seenAt,
      expiresAt,
      agent,
      isThis: id === current,
    }));
}

/** Ends one of one's own sessions. */
export function endSession(world: World, who: Who, id: SessionId): { id: SessionId } {
  if (!listSessions(world.control, who.account.id).some((session) => session.id === id))
    throw new DomainError('not-found', 'There is no such session of yours.');
  deleteSession(world.control, id);
  return { id };
}
