import { togetherOf, turnsTogether } from '#server/service/together.ts';
import { togetherApi } from '#shared/api/together.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountTogether: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    togetherApi.list,
    measured(world, ({ params, query, who }) => togetherOf(world, who, params.study, query)),
  );
  route(
    router,
    asker,
    togetherApi.pair,
    measured(world, ({ params: { study, ...pair }, query, who }) =>
      turnsTogether(world, who, study, { ...query, ...pair }),
    ),
  );
};
