import {
  addCoding,
  addCodings,
  changeCoding,
  coding,
  codings,
  removeCoding,
} from '#server/service/coding.ts';
import { codingApi } from '#shared/api/coding.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountCodings: Mount = (router, world, asker) => {
  route(router, asker, codingApi.addSeveral, ({ params, body, who }) =>
    addCodings(world, who, params.study, body),
  );
  route(router, asker, codingApi.list, ({ params, query, who }) =>
    page(codings(world, who, params.study, query), query),
  );
  route(router, asker, codingApi.get, ({ params, who }) => coding(world, who, params.study, params.coding));
  route(router, asker, codingApi.add, ({ params, body, who }) => addCoding(world, who, params.study, body));
  route(router, asker, codingApi.change, ({ params, body, who }) =>
    changeCoding(world, who, params.study, params.coding, body),
  );
  route(router, asker, codingApi.remove, ({ params, query, who }) =>
    removeCoding(world, who, params.study, params.coding, query.rev),
  );
};
