import { accessLog } from '#server/service/access-log.ts';
import { accessApi } from '#shared/api/access.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountAccess: Mount = (router, world, asker) => {
  route(router, asker, accessApi.list, ({ params, query, who }) =>
    accessLog(world, who, params.study, query),
  );
};
