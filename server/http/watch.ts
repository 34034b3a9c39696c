import { removeWatch, setWatch, watch, watches } from '#server/service/watch.ts';
import { page } from '#shared/api/endpoint.ts';
import { watchApi } from '#shared/api/watch.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountWatches: Mount = (router, world, asker) => {
  route(router, asker, watchApi.list, ({ params, query, who }) =>
    page(watches(world, who, params.study, query), query),
  );
  route(router, asker, watchApi.get, ({ params, who }) => watch(world, who, params.study, params.watch));
  route(router, asker, watchApi.set, ({ params, body, who }) => setWatch(world, who, params.study, body));
  route(router, asker, watchApi.remove, ({ params, query, who }) =>
    removeWatch(world, who, params.study, params.watch, query.rev),
  );
};
