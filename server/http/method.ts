import { method } from '#server/service/method.ts';
import { methodApi } from '#shared/api/method.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountMethod: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    methodApi.get,
    measured(world, ({ params, who }) => method(world, who, params.study)),
  );
};
