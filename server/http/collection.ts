import {
  addCollection,
  changeCollection,
  collect,
  collection,
  collections,
  leaveOutOfCollection,
  placeInCollection,
  removeCollection,
} from '#server/service/collection.ts';
import { collectionApi } from '#shared/api/collection.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountCollections: Mount = (router, world, asker) => {
  route(router, asker, collectionApi.list, ({ params, query, who }) =>
    page(collections(world, who, params.study), query),
  );
  route(router, asker, collectionApi.get, ({ params, who }) =>
    collection(world, who, params.study, params.collection),
  );
  route(router, asker, collectionApi.add, ({ params, body, who }) =>
    addCollection(world, who, params.study, body),
  );
  route(router, asker, collectionApi.change, ({ params, body, who }) =>
    changeCollection(world, who, params.study, params.collection, body),
  );
  route(router, asker, collectionApi.remove, ({ params, query, who }) =>
    removeCollection(world, who, params.study, params.collection, query.rev),
  );
  route(router, asker, collectionApi.collect, ({ params, body, who }) =>
    collect(world, who, params.study, params.collection, body),
  );
  route(router, asker, collectionApi.place, ({ params, body, who }) =>
    placeInCollection(world, who, params.study, params.collection, params.item, body),
  );
  route(router, asker, collectionApi.leaveOut, ({ params, query, who }) =>
    leaveOutOfCollection(world, who, params.study, params.collection, params.item, query.rev),
  );
};
