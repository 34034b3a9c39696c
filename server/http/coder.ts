import { coders } from '#server/service/coding.ts';
import { coderApi } from '#shared/api/coder.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountCoders: Mount = (router, world, asker) => {
  route(router, asker, coderApi.list, ({ params, query, who }) =>
    page(coders(world, who, params.study), query),
  );
};
