import { sweep } from '#server/service/sweep.ts';
import { sweepApi } from '#shared/api/sweep.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountSweep: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    sweepApi.list,
    measured(world, ({ params, who }) => sweep(world, who, params.study)),
  );
};
