import { search } from '#server/service/search.ts';
import { searchApi } from '#shared/api/search.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSearch: Mount = (router, world, local) => {
  route(router, local, searchApi.list, ({ params, query, who }) => search(world, who, params.study, query));
};
