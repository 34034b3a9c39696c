import {
  previewSnapshot,
  removeSnapshot,
  restoreSnapshot,
  snapshot,
  snapshots,
  takeSnapshot,
} from '#server/service/snapshot.ts';
import { thenAndNow } from '#server/service/then-and-now.ts';
import { page } from '#shared/api/endpoint.ts';
import { snapshotApi } from '#shared/api/snapshot.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountSnapshots: Mount = (router, world, asker) => {
  route(router, asker, snapshotApi.list, ({ params, query, who }) =>
    page(snapshots(world, who, params.study), query),
  );
  route(
    router,
    asker,
    snapshotApi.preview,
    measured(world, ({ params, who }) => previewSnapshot(world, who, params.study, params.phase)),
  );
  route(router, asker, snapshotApi.get, ({ params, who }) =>
    snapshot(world, who, params.study, params.snapshot),
  );
  route(
    router,
    asker,
    snapshotApi.thenAndNow,
    measured(world, ({ params, who }) => thenAndNow(world, who, params.study, params.snapshot)),
  );
  route(router, asker, snapshotApi.take, ({ params, body, who }) =>
    takeSnapshot(world, who, params.study, body.phase),
  );
  route(router, asker, snapshotApi.restore, ({ params, who }) =>
    restoreSnapshot(world, who, params.study, params.snapshot),
  );
  route(router, asker, snapshotApi.remove, ({ params, query, who }) =>
    removeSnapshot(world, who, params.study, params.snapshot, query.rev),
  );
};
