import {
  confirmedTrajectories,
  confirmedTrajectory,
  confirmTrajectory,
  removeTrajectory,
} from '#server/service/trajectory.ts';
import { page } from '#shared/api/endpoint.ts';
import { trajectoryApi } from '#shared/api/trajectory.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountTrajectories: Mount = (router, world, asker) => {
  route(router, asker, trajectoryApi.list, ({ params, query, who }) =>
    page(confirmedTrajectories(world, who, params.study, query), query),
  );
  route(router, asker, trajectoryApi.get, ({ params, who }) =>
    confirmedTrajectory(world, who, params.study, params.trajectory),
  );
  route(router, asker, trajectoryApi.set, ({ params, body, who }) =>
    confirmTrajectory(world, who, params.study, body),
  );
  route(router, asker, trajectoryApi.remove, ({ params, query, who }) =>
    removeTrajectory(world, who, params.study, params.trajectory, query.rev),
  );
};
