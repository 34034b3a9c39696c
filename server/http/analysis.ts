import { matrix, trajectoriesOf } from '#server/service/analysis.ts';
import { evidence } from '#server/service/evidence.ts';
import { story } from '#server/service/story.ts';
import { threats } from '#server/service/threats.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountAnalysis: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    analysisApi.matrix,
    measured(world, ({ params, query, who }) => matrix(world, who, params.study, query)),
  );
  route(
    router,
    asker,
    analysisApi.trajectories,
    measured(world, ({ params, query, who }) => trajectoriesOf(world, who, params.study, query)),
  );
  route(
    router,
    asker,
    analysisApi.threats,
    measured(world, ({ params, query, who }) => threats(world, who, params.study, query)),
  );
  route(
    router,
    asker,
    analysisApi.cell,
    measured(world, ({ params: { study, ...at }, who }) => evidence(world, who, study, at)),
  );
  route(
    router,
    asker,
    analysisApi.story,
    measured(world, ({ params, who }) => story(world, who, params.study, params.theme)),
  );
};
