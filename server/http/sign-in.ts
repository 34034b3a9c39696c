import type { Request, Response } from 'express';
import { me } from '#server/service/account.ts';
import { acceptInvitation, seeInvitation } from '#server/service/invitation.ts';
import {
  type Begun,
  endSession,
  endSessionBehind,
  endSessions,
  sessions,
  signedIn,
} from '#server/service/session.ts';
import { beginAnew, changePassword, signIn } from '#server/service/sign-in.ts';
import { page } from '#shared/api/endpoint.ts';
import { signInApi } from '#shared/api/sign-in.ts';
import { DomainError } from '#shared/errors.ts';
import type { Mount } from './app.ts';
import { carry, drop, MEMBER_COOKIE } from './cookie.ts';
import type { Gate } from './gate.ts';
import { openRoute, route } from './route.ts';

/** Signing in and out, one's own sessions, and accepting an invitation. */
export const mountSignIn =
  ({ reach, known, callerOf }: Gate): Mount =>
  (router, world, asker) => {
    const signsIn = (): void => {
      if (!reach.signsIn)
        throw new DomainError('not-found', 'Nobody signs in here: this program answers this machine alone.');
    };
    const current = (request: Request) => known(request)?.session.id ?? null;
    const begun = (request: Request, response: Response, { token, session }: Begun) => {
      carry(reach, request, response, MEMBER_COOKIE, { token, expiresAt: session.expiresAt });
      const found = signedIn(world, token);
      if (!found) throw new Error('A session ended as it began.');
      return me(world, found.who);
    };
    openRoute(router, signsIn, signInApi.signIn, async ({ body, request, response }) =>
      begun(request, response, await signIn(world, body, callerOf(request))),
    );
    openRoute(router, signsIn, signInApi.signOut, ({ request, response }) => {
      const { token } = callerOf(request);
      drop(reach, request, response, MEMBER_COOKIE);
      return { ended: token === null ? 0 : endSessionBehind(world, token) };
    });
    openRoute(router, signsIn, signInApi.seeInvitation, ({ body, request }) =>
      seeInvitation(world, known(request)?.who ?? null, body.token),
    );
    openRoute(router, signsIn, signInApi.accept, async ({ body, request, response }) => {
      const account = await acceptInvitation(world, known(request)?.who ?? null, body);
      return begun(request, response, beginAnew(world, account, callerOf(request)));
    });
    route(router, asker, signInApi.signOutEverywhere, ({ who, request, response }) => {
      drop(reach, request, response, MEMBER_COOKIE);
      return { ended: endSessions(world, who) };
    });
    route(router, asker, signInApi.sessions, ({ who, request }) =>
      page(sessions(world, who, current(request)), {}),
    );
    route(router, asker, signInApi.endSession, ({ params, who }) => endSession(world, who, params.session));
    route(router, asker, signInApi.changePassword, async ({ body, who, request, response }) => {
      const caller = callerOf(request);
      const { ended, fresh } = await changePassword(world, who, body, caller);
      carry(reach, request, response, MEMBER_COOKIE, { ...fresh, expiresAt: fresh.session.expiresAt });
      return { ended };
    });
  };
