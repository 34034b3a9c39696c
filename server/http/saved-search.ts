import {
  changeSavedSearch,
  removeSavedSearch,
  savedSearch,
  savedSearches,
  saveSearch,
} from '#server/service/saved-search.ts';
import { page } from '#shared/api/endpoint.ts';
import { savedSearchApi } from '#shared/api/saved-search.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSavedSearches: Mount = (router, world, local) => {
  route(router, local, savedSearchApi.list, ({ params, query, who }) =>
    page(savedSearches(world, who, params.study), query),
  );
  route(router, local, savedSearchApi.get, ({ params, who }) =>
    savedSearch(world, who, params.study, params.search),
  );
  route(router, local, savedSearchApi.add, ({ params, body, who }) =>
    saveSearch(world, who, params.study, body),
  );
  route(router, local, savedSearchApi.change, ({ params, body, who }) =>
    changeSavedSearch(world, who, params.study, params.search, body),
  );
  route(router, local, savedSearchApi.remove, ({ params, query, who }) =>
    removeSavedSearch(world, who, params.study, params.search, query.rev),
  );
};
