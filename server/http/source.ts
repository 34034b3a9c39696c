import {
  compareAgain,
  keepApart,
  nearDifferences,
  nearDismissals,
  nearDuplicates,
} from '#server/service/near-duplicate.ts';
import { addSource, changeSource, source, sources, trashSource } from '#server/service/source.ts';
import { page } from '#shared/api/endpoint.ts';
import { sourceApi } from '#shared/api/source.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSources: Mount = (router, world, asker) => {
  route(router, asker, sourceApi.list, ({ params, query, who }) =>
    page(sources(world, who, params.study, { ...query, trashed: query.trashed === 'true' }), query),
  );
  route(router, asker, sourceApi.nearDuplicates, async ({ params, query, who }) =>
    page(await nearDuplicates(world, who, params.study), query),
  );
  route(router, asker, sourceApi.nearDifferences, ({ params, query, who }) => ({
    items: nearDifferences(world, who, params.study, query),
    next: null,
  }));
  route(router, asker, sourceApi.apart, ({ params, query, who }) =>
    page(nearDismissals(world, who, params.study), query),
  );
  route(router, asker, sourceApi.keepApart, ({ params, body, who }) =>
    keepApart(world, who, params.study, body),
  );
  route(router, asker, sourceApi.compareAgain, ({ params, who }) =>
    compareAgain(world, who, params.study, params.pair),
  );
  route(router, asker, sourceApi.get, ({ params, who }) => source(world, who, params.study, params.source));
  route(router, asker, sourceApi.add, ({ params, body, who }) => addSource(world, who, params.study, body));
  route(router, asker, sourceApi.change, ({ params, body, who }) =>
    changeSource(world, who, params.study, params.source, body),
  );
  route(router, asker, sourceApi.trash, ({ params, query, who }) =>
    trashSource(world, who, params.study, params.source, true, query.rev),
  );
  route(router, asker, sourceApi.restore, ({ params, who }) =>
    trashSource(world, who, params.study, params.source, false),
  );
};
