import { links, makeLink, revokeLink } from '#server/service/participant-link.ts';
import { page } from '#shared/api/endpoint.ts';
import { participantLinkApi } from '#shared/api/participant-link.ts';
import type { Mount } from './app.ts';
import type { Gate } from './gate.ts';
import { originOf } from './reach.ts';
import { route } from './route.ts';

export const mountParticipantLinks =
  ({ reach }: Gate): Mount =>
  (router, world, asker) => {
    route(router, asker, participantLinkApi.list, ({ params, who }) =>
      page(links(world, who, params.study, params.participant), {}),
    );
    route(router, asker, participantLinkApi.make, ({ params, body, who, request }) =>
      makeLink(world, who, params.study, params.participant, {
        base: originOf(reach, request),
        days: body.days,
      }),
    );
    route(router, asker, participantLinkApi.revoke, ({ params, who }) =>
      revokeLink(world, who, params.study, params.participant, params.link),
    );
  };
