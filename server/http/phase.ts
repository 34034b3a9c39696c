import { addPhase, changePhase, phase, phases, removePhase } from '#server/service/phase.ts';
import { page } from '#shared/api/endpoint.ts';
import { phaseApi } from '#shared/api/phase.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountPhases: Mount = (router, world, asker) => {
  route(router, asker, phaseApi.list, ({ params, query, who }) =>
    page(phases(world, who, params.study), query),
  );
  route(router, asker, phaseApi.get, ({ params, who }) => phase(world, who, params.study, params.phase));
  route(router, asker, phaseApi.add, ({ params, body, who }) => addPhase(world, who, params.study, body));
  route(router, asker, phaseApi.change, ({ params, body, who }) =>
    changePhase(world, who, params.study, params.phase, body),
  );
  route(router, asker, phaseApi.remove, ({ params, query, who }) =>
    removePhase(world, who, params.study, params.phase, query.rev),
  );
};
