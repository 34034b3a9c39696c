import { codingCounts } from '#server/service/coding-count.ts';
import { codingApi } from '#shared/api/coding.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

/** Mounted before the codings themselves: `counts` is no coding's id. */
export const mountCodingCounts: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    codingApi.counts,
    measured(world, ({ params, query, who }) => ({
      items: codingCounts(world, who, params.study, query.without),
    })),
  );
};
