import { likelyPassages } from '#server/service/likely.ts';
import { lookedForNothing } from '#server/service/pass.ts';
import { confirmCodings, recheckQueue } from '#server/service/recheck.ts';
import { recheckApi } from '#shared/api/recheck.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountRechecks: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    recheckApi.list,
    measured(world, ({ params, query, who }) => ({
      items: recheckQueue(world, who, params.study, query),
      next: null,
    })),
  );
  route(router, asker, recheckApi.likely, ({ params, query, who }) => ({
    items: likelyPassages(world, who, params.study, query),
    next: null,
  }));
  route(router, asker, recheckApi.nothingHere, ({ params, body, who }) => ({
    items: lookedForNothing(world, who, params.study, body),
  }));
  route(router, asker, recheckApi.confirm, ({ params, body, who }) => ({
    items: confirmCodings(world, who, params.study, body),
  }));
};
