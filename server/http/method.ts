import { method } from '#server/service/method.ts';
import { methodApi } from '#shared/api/method.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountMethod: Mount = (router, world, local) => {
  route(router, local, methodApi.get, ({ params, who }) => method(world, who, params.study));
};
