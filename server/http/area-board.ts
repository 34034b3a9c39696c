import { areaBoard } from '#server/service/area-board.ts';
import { arrangeColumn } from '#server/service/card-place.ts';
import { areaBoardApi } from '#shared/api/area-board.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountAreaBoard: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    areaBoardApi.get,
    measured(world, ({ params, who }) => areaBoard(world, who, params.study, params.area)),
  );
  route(router, asker, areaBoardApi.arrange, ({ params, body, who }) => ({
    items: arrangeColumn(world, who, params.study, params.area, body),
  }));
};
