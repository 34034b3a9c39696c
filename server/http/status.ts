import { recordStatus, status, statuses } from '#server/service/status.ts';
import { page } from '#shared/api/endpoint.ts';
import { statusApi } from '#shared/api/status.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountStatuses: Mount = (router, world, asker) => {
  route(router, asker, statusApi.list, ({ params, query, who }) =>
    page(statuses(world, who, params.study, query), query),
  );
  route(router, asker, statusApi.get, ({ params, who }) => status(world, who, params.study, params.status));
  route(router, asker, statusApi.add, ({ params, body, who }) =>
    recordStatus(world, who, params.study, body),
  );
};
