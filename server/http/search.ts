import { search, searchCounts } from '#server/service/search.ts';
import { codeHits } from '#server/service/search-code.ts';
import { searchApi } from '#shared/api/search.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSearch: Mount = (router, world, asker) => {
  route(router, asker, searchApi.list, ({ params, query, who }) => search(world, who, params.study, query));
  route(router, asker, searchApi.counts, ({ params, query, who }) => ({
    items: searchCounts(world, who, params.study, query.q),
  }));
  route(router, asker, searchApi.code, ({ params, body, who }) => codeHits(world, who, params.study, body));
};
