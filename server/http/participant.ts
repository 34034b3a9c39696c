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

export const mountParticipants: Mount = (router, world, asker) => {
  route(router, asker, participantApi.list, ({ params, query, who }) =>
    page(participants(world, who, params.study), query),
  );
  route(router, asker, participantApi.get, ({ params, who }) =>
    participant(world, who, params.study, params.participant),
  );
  route(router, asker, participantApi.add, ({ params, body, who }) =>
    addParticipant(world, who, params.study, body),
  );
  route(router, asker, participantApi.change, ({ params, body, who }) =>
    changeParticipant(world, who, params.study, params.participant, body),
  );
  route(router, asker, participantApi.remove, ({ params, query, who }) =>
    removeParticipant(world, who, params.study, params.participant, query.rev),
  );
  route(router, asker, participantApi.identity, ({ params, who }) =>
    identityOf(world, who, params.study, params.participant),
  );
  route(router, asker, participantApi.identify, ({ params, body, who }) =>
    identify(world, who, params.study, params.participant, body),
  );
};
