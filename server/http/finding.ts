import { claimGround } from '#server/service/claim-ground.ts';
import {
  addFinding,
  changeFinding,
  confirmFinding,
  finding,
  findingExcerpts,
  findings,
  removeFinding,
} from '#server/service/finding.ts';
import { page } from '#shared/api/endpoint.ts';
import { findingApi } from '#shared/api/finding.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountFindings: Mount = (router, world, asker) => {
  route(router, asker, findingApi.list, ({ params, query, who }) =>
    page(findings(world, who, params.study, query), query),
  );
  route(router, asker, findingApi.get, ({ params, who }) =>
    finding(world, who, params.study, params.finding),
  );
  route(
    router,
    asker,
    findingApi.excerpts,
    measured(world, ({ params, who }) => ({
      items: findingExcerpts(world, who, params.study, params.finding),
    })),
  );
  route(
    router,
    asker,
    findingApi.ground,
    measured(world, ({ params, who }) => claimGround(world, who, params.study)),
  );
  route(router, asker, findingApi.add, ({ params, body, who }) => addFinding(world, who, params.study, body));
  route(router, asker, findingApi.change, ({ params, body, who }) =>
    changeFinding(world, who, params.study, params.finding, body),
  );
  route(router, asker, findingApi.confirm, ({ params, body, who }) =>
    confirmFinding(world, who, params.study, params.finding, body.rev),
  );
  route(router, asker, findingApi.remove, ({ params, query, who }) =>
    removeFinding(world, who, params.study, params.finding, query.rev),
  );
};
