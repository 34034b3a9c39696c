import { addArea, area, areas, changeArea, removeArea } from '#server/service/area.ts';
import { areaApi } from '#shared/api/area.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountAreas: Mount = (router, world, local) => {
  route(router, local, areaApi.list, ({ params, query, who }) =>
    page(areas(world, who, params.study), query),
  );
  route(router, local, areaApi.get, ({ params, who }) => area(world, who, params.study, params.area));
  route(router, local, areaApi.add, ({ params, body, who }) => addArea(world, who, params.study, body));
  route(router, local, areaApi.change, ({ params, body, who }) =>
    changeArea(world, who, params.study, params.area, body),
  );
  route(router, local, areaApi.remove, ({ params, query, who }) =>
    removeArea(world, who, params.study, params.area, query.rev),
  );
};
