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

export const mountFindings: Mount = (router, world, local) => {
  route(router, local, findingApi.list, ({ params, query, who }) =>
    page(findings(world, who, params.study, query), query),
  );
  route(router, local, findingApi.get, ({ params, who }) =>
    finding(world, who, params.study, params.finding),
  );
  route(
    router,
    local,
    findingApi.excerpts,
    measured(world, ({ params, who }) => ({
      items: findingExcerpts(world, who, params.study, params.finding),
    })),
  );
  route(
    router,
    local,
    findingApi.ground,
    measured(world, ({ params, who }) => claimGround(world, who, params.study)),
  );
  route(router, local, findingApi.add, ({ params, body, who }) => addFinding(world, who, params.study, body));
  route(router, local, findingApi.change, ({ params, body, who }) =>
    changeFinding(world, who, params.study, params.finding, body),
  );
  route(router, local, findingApi.confirm, ({ params, body, who }) =>
    confirmFinding(world, who, params.study, params.finding, body.rev),
  );
  route(router, local, findingApi.remove, ({ params, query, who }) =>
    removeFinding(world, who, params.study, params.finding, query.rev),
  );
};
