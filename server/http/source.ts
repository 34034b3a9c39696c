import { addSource, changeSource, source, sources, trashSource } from '#server/service/source.ts';
import { page } from '#shared/api/endpoint.ts';
import { sourceApi } from '#shared/api/source.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSources: Mount = (router, world, local) => {
  route(router, local, sourceApi.list, ({ params, query, who }) =>
    page(sources(world, who, params.study, { ...query, trashed: query.trashed === 'true' }), query),
  );
  route(router, local, sourceApi.get, ({ params, who }) => source(world, who, params.study, params.source));
  route(router, local, sourceApi.add, ({ params, body, who }) => addSource(world, who, params.study, body));
  route(router, local, sourceApi.change, ({ params, body, who }) =>
    changeSource(world, who, params.study, params.source, body),
  );
  route(router, local, sourceApi.trash, ({ params, query, who }) =>
    trashSource(world, who, params.study, params.source, true, query.rev),
  );
  route(router, local, sourceApi.restore, ({ params, who }) =>
    trashSource(world, who, params.study, params.source, false),
  );
};
