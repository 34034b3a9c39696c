import { previewed } from '#server/service/access-log.ts';
import { house } from '#server/service/house.ts';
import { houseApi } from '#shared/api/house.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountHouse: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    houseApi.get,
    measured(world, ({ params, who }) => {
      const seen = house(world, who, params.study, params.participant);
      previewed(world, who, params.study, params.participant);
      return seen;
    }),
  );
};
