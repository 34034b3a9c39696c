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

export const mountSavedSearches: Mount = (router, world, asker) => {
  route(router, asker, savedSearchApi.list, ({ params, query, who }) =>
    page(savedSearches(world, who, params.study), query),
  );
  route(router, asker, savedSearchApi.get, ({ params, who }) =>
    savedSearch(world, who, params.study, params.search),
  );
  route(router, asker, savedSearchApi.add, ({ params, body, who }) =>
    saveSearch(world, who, params.study, body),
  );
  route(router, asker, savedSearchApi.change, ({ params, body, who }) =>
    changeSavedSearch(world, who, params.study, params.search, body),
  );
  route(router, asker, savedSearchApi.remove, ({ params, query, who }) =>
    removeSavedSearch(world, who, params.study, params.search, query.rev),
  );
};
