import type { Request } from 'express';
import { accessed } from '#server/service/access-log.ts';
import { contactBehind } from '#server/service/contact.ts';
import { warmed } from '#server/service/facts.ts';
import { hostOf, mine, mineAnswers } from '#server/service/mine.ts';
import {
  addAddition,
  answerConsent,
  answerItem,
  answerQuote,
  offerExercise,
} from '#server/service/mine-deeds.ts';
import { leave, openLink, type Visit, visitOf } from '#server/service/participant-link.ts';
import type { World } from '#server/service/world.ts';
import { mineApi } from '#shared/api/mine.ts';
import { DomainError } from '#shared/errors.ts';
import type { Mount } from './app.ts';
import { carried, carry, drop, VISIT_COOKIE } from './cookie.ts';
import type { Gate } from './gate.ts';
import { openRoute, sentUnder } from './route.ts';

/** A page that opens nothing any more says how the team is reached, and nothing of the study. */
const closed = (contact: string): DomainError =>
  new DomainError('unauthenticated', 'This page does not open any more.', { help: contact });

/** A link as it was opened; one that ended tells whom to ask. */
function opened(world: World, token: string, request: Request, before: string | null) {
  try {
    return openLink(world, token, request.get('User-Agent') ?? '', before);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
    throw closed(contactBehind(world, { link: token }));
  }
}

/** A coordinator’s own page: everything is asked with the cookie that opening the link gives. */
export const mountMine =
  ({ reach }: Gate): Mount =>
  (router, world) => {
    const visitor = (request: Request): Visit => {
      const token = carried(reach, request, VISIT_COOKIE);
      const visit = token === null ? undefined : visitOf(world, token);
      if (!visit) throw closed(contactBehind(world, { cookie: token }));
      return visit;
    };
    const anybody = () => null;
    const read = async (visit: Visit) => {
      await warmed(hostOf(world, visit).open.db);
      return mine(world, visit);
    };
    openRoute(router, anybody, mineApi.open, ({ body, request, response }) => {
      const { token, visit, expiresAt } = opened(
        world,
        body.token,
        request,
        carried(reach, request, VISIT_COOKIE),
      );
      carry(reach, request, response, VISIT_COOKIE, { token, expiresAt });
      accessed(world, visit, visit.study, 'coordinator-page');
      return read(visit);
    });
    openRoute(router, anybody, mineApi.leave, ({ request, response }) => {
      const token = carried(reach, request, VISIT_COOKIE);
      drop(reach, request, response, VISIT_COOKIE);
      if (token !== null) leave(world, token);
      return { left: true as const };
    });
    openRoute(router, visitor, mineApi.get, ({ who }) => read(who));
    openRoute(router, visitor, mineApi.answer, ({ params, body, who, request }) =>
      answerItem(world, who, params.item, body, sentUnder(request)),
    );
    openRoute(router, visitor, mineApi.add, ({ body, who, request }) =>
      addAddition(world, who, body, sentUnder(request)),
    );
    openRoute(router, visitor, mineApi.answerQuote, ({ params, body, who, request }) =>
      answerQuote(world, who, params, body, sentUnder(request)),
    );
    openRoute(router, visitor, mineApi.offerExercise, ({ body, who, request }) =>
      offerExercise(world, who, body, sentUnder(request)),
    );
    openRoute(router, visitor, mineApi.consent, ({ body, who, request }) =>
      answerConsent(world, who, body, sentUnder(request)),
    );
    openRoute(router, visitor, mineApi.answers, ({ who, response }) => {
      const text = mineAnswers(world, who);
      response
        .set({
          'Content-Type': 'text/plain; charset=utf-8',
          'Content-Disposition': 'attachment; filename="my-answers.txt"',
        })
        .send(text);
      return text;
    });
  };
