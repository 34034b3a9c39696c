import { addArea, area, areas, changeArea, removeArea } from '#server/service/area.ts';
import { areaApi } from '#shared/api/area.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountAreas: Mount = (router, world, asker) => {
  route(router, asker, areaApi.list, ({ params, query, who }) =>
    page(areas(world, who, params.study), query),
  );
  route(router, asker, areaApi.get, ({ params, who }) => area(world, who, params.study, params.area));
  route(router, asker, areaApi.add, ({ params, body, who }) => addArea(world, who, params.study, body));
  route(router, asker, areaApi.change, ({ params, body, who }) =>
    changeArea(world, who, params.study, params.area, body),
  );
  route(router, asker, areaApi.remove, ({ params, query, who }) =>
    removeArea(world, who, params.study, params.area, query.rev),
  );
};
