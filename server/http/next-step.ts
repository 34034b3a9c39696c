import {
  addNextStep,
  changeNextStep,
  nextStep,
  nextSteps,
  removeNextStep,
} from '#server/service/next-step.ts';
import { page } from '#shared/api/endpoint.ts';
import { nextStepApi } from '#shared/api/next-step.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountNextSteps: Mount = (router, world, asker) => {
  route(router, asker, nextStepApi.list, ({ params, query, who }) =>
    page(nextSteps(world, who, params.study, query), query),
  );
  route(router, asker, nextStepApi.get, ({ params, who }) => nextStep(world, who, params.study, params.step));
  route(router, asker, nextStepApi.add, ({ params, body, who }) =>
    addNextStep(world, who, params.study, body),
  );
  route(router, asker, nextStepApi.change, ({ params, body, who }) =>
    changeNextStep(world, who, params.study, params.step, body),
  );
  route(router, asker, nextStepApi.remove, ({ params, query, who }) =>
    removeNextStep(world, who, params.study, params.step, query.rev),
  );
};
