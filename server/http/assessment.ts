import { assessment, assessments, removeAssessment, setAssessment } from '#server/service/assessment.ts';
import { assessmentApi } from '#shared/api/assessment.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountAssessments: Mount = (router, world, local) => {
  route(
    router,
    local,
    assessmentApi.list,
    measured(world, ({ params, query, who }) => page(assessments(world, who, params.study, query), query)),
  );
  route(
    router,
    local,
    assessmentApi.get,
    measured(world, ({ params, who }) => assessment(world, who, params.study, params.assessment)),
  );
  route(router, local, assessmentApi.set, ({ params, body, who }) =>
    setAssessment(world, who, params.study, body),
  );
  route(router, local, assessmentApi.remove, ({ params, query, who }) =>
    removeAssessment(world, who, params.study, params.assessment, query.rev),
  );
};
