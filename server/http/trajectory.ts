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

export const mountTrajectories: Mount = (router, world, local) => {
  route(router, local, trajectoryApi.list, ({ params, query, who }) =>
    page(confirmedTrajectories(world, who, params.study, query), query),
  );
  route(router, local, trajectoryApi.get, ({ params, who }) =>
    confirmedTrajectory(world, who, params.study, params.trajectory),
  );
  route(router, local, trajectoryApi.set, ({ params, body, who }) =>
    confirmTrajectory(world, who, params.study, body),
  );
  route(router, local, trajectoryApi.remove, ({ params, query, who }) =>
    removeTrajectory(world, who, params.study, params.trajectory, query.rev),
  );
};
