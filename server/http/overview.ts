import { overview } from '#server/service/overview.ts';
import { overviewApi } from '#shared/api/overview.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountOverview: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    overviewApi.get,
    measured(world, ({ params, query, who }) => overview(world, who, params.study, query.compare)),
  );
};
