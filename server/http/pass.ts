import { addPass, pass, passes, removePass } from '#server/service/pass.ts';
import { page } from '#shared/api/endpoint.ts';
import { passApi } from '#shared/api/pass.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountPasses: Mount = (router, world, asker) => {
  route(router, asker, passApi.list, ({ params, query, who }) =>
    page(passes(world, who, params.study, query), query),
  );
  route(router, asker, passApi.get, ({ params, who }) => pass(world, who, params.study, params.pass));
  route(router, asker, passApi.add, ({ params, body, who }) => addPass(world, who, params.study, body));
  route(router, asker, passApi.remove, ({ params, query, who }) =>
    removePass(world, who, params.study, params.pass, query.rev),
  );
};
