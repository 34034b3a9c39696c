import { togetherOf, turnsTogether } from '#server/service/together.ts';
import { togetherApi } from '#shared/api/together.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountTogether: Mount = (router, world, local) => {
  route(router, local, togetherApi.list, ({ params, query, who }) =>
    togetherOf(world, who, params.study, query),
  );
  route(router, local, togetherApi.pair, ({ params: { study, ...pair }, query, who }) =>
    turnsTogether(world, who, study, { ...query, ...pair }),
  );
};
