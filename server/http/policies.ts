import { changePolicies, policies, previewPolicies } from '#server/service/policies.ts';
import { policiesApi } from '#shared/api/policies.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountPolicies: Mount = (router, world, asker) => {
  route(router, asker, policiesApi.get, ({ params, who }) => policies(world, who, params.study));
  route(router, asker, policiesApi.change, ({ params, body, who }) =>
    changePolicies(world, who, params.study, body),
  );
  route(router, asker, policiesApi.preview, ({ params, body, who }) =>
    previewPolicies(world, who, params.study, body),
  );
};
