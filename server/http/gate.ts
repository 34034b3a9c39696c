import type { Request, RequestHandler } from 'express';
import { type SignedIn, signedIn } from '#server/service/session.ts';
import type { Caller } from '#server/service/sign-in.ts';
import type { Who, World } from '#server/service/world.ts';
import { STUDY_SCHEMA_PATH } from '#shared/api/export.ts';
import { signInApi } from '#shared/api/sign-in.ts';
import { DomainError } from '#shared/errors.ts';
import { carried, MEMBER_COOKIE } from './cookie.ts';
import type { Reach } from './reach.ts';
import type { Asker } from './route.ts';

/** What stands between a request and the program. */
export interface Gate {
  reach: Reach;
  /** Answers 401 to whoever nobody knows, before anything of the request is read. */
  guard: RequestHandler;
  /** Who sends a request, looked up anew each time it is asked. */
  asker: Asker;
  /** Who signed in, and in which session; null where nobody has to, or nobody did. */
  known(request: Request): SignedIn | null;
  /** Where a request to sign in comes from. */
  callerOf(request: Request): Caller;
}

/** What is open to those whom nobody knows yet; a coordinator's pages ask for a cookie of their own. */
const OPEN = new Set([
  ...[signInApi.signIn, signInApi.signOut, signInApi.seeInvitation, signInApi.accept].map(({ path }) => path),
  '/api/openapi.json',
  STUDY_SCHEMA_PATH,
]);
const API = /^\/api(\/|$)/i;
const MINE = /^\/api\/mine(\/|$)/;
const isOpen = (path: string): boolean => !API.test(path) || OPEN.has(path) || MINE.test(path);

/** Where a request came from: of the newer, long addresses the part that one household shares. */
function placeOf(request: Request): string {
  const address = (request.ip ?? '').replace(/^::ffff:/, '');
  if (!address.includes(':')) return address;
  return (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':');
}

/** The one gate of the API: finds who asks by their session, or lets this machine's researcher in. */
export function gateTo(world: World, local: Who, reach: Reach): Gate {
  const known: Gate['known'] = (request) => {
    const token = reach.signsIn ? carried(reach, request, MEMBER_COOKIE) : null;
    return token === null ? null : (signedIn(world, token) ?? null);
  };
  const asker: Asker = (request) => {
    if (!reach.signsIn) return local;
    const found = known(request);
    if (found) return found.who;
    throw new DomainError('unauthenticated', 'Nobody is signed in here.', {
      help: 'Sign in, then try again.',
    });
  };
  return {
    reach,
    known,
    asker,
    guard(request, _response, next) {
      if (!isOpen(request.path)) asker(request);
      next();
    },
    callerOf: (request) => ({
      from: placeOf(request),
      agent: request.get('User-Agent') ?? '',
      token: carried(reach, request, MEMBER_COOKIE),
    }),
  };
}
