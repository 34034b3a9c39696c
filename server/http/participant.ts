import {
  addParticipant,
  changeParticipant,
  identify,
  identityOf,
  participant,
  participants,
  removeParticipant,
} from '#server/service/participant.ts';
import { page } from '#shared/api/endpoint.ts';
import { participantApi } from '#shared/api/participant.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountParticipants: Mount = (router, world, local) => {
  route(router, local, participantApi.list, ({ params, query, who }) =>
    page(participants(world, who, params.study), query),
  );
  route(router, local, participantApi.get, ({ params, who }) =>
    participant(world, who, params.study, params.participant),
  );
  route(router, local, participantApi.add, ({ params, body, who }) =>
    addParticipant(world, who, params.study, body),
  );
  route(router, local, participantApi.change, ({ params, body, who }) =>
    changeParticipant(world, who, params.study, params.participant, body),
  );
  route(router, local, participantApi.remove, ({ params, query, who }) =>
    removeParticipant(world, who, params.study, params.participant, query.rev),
  );
  route(router, local, participantApi.identity, ({ params, who }) =>
    identityOf(world, who, params.study, params.participant),
  );
  route(router, local, participantApi.identify, ({ params, body, who }) =>
    identify(world, who, params.study, params.participant, body),
  );
};
