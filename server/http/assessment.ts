import { assessment, assessments, removeAssessment, setAssessment } from '#server/service/assessment.ts';
import { assessmentApi } from '#shared/api/assessment.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountAssessments: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    assessmentApi.list,
    measured(world, ({ params, query, who }) => page(assessments(world, who, params.study, query), query)),
  );
  route(
    router,
    asker,
    assessmentApi.get,
    measured(world, ({ params, who }) => assessment(world, who, params.study, params.assessment)),
  );
  route(router, asker, assessmentApi.set, ({ params, body, who }) =>
    setAssessment(world, who, params.study, body),
  );
  route(router, asker, assessmentApi.remove, ({ params, query, who }) =>
    removeAssessment(world, who, params.study, params.assessment, query.rev),
  );
};
