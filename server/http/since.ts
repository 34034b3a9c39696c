import { since } from '#server/service/since.ts';
import { sinceApi } from '#shared/api/since.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountSince: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    sinceApi.get,
    measured(world, ({ params, query, who }) => since(world, who, params.study, query)),
  );
};
