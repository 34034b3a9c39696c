import { emptyTrash, eraseStudy, trash } from '#server/service/trash.ts';
import { trashApi } from '#shared/api/trash.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountTrash: Mount = (router, world, asker) => {
  route(router, asker, trashApi.list, ({ params, who }) => trash(world, who, params.study));
  route(router, asker, trashApi.empty, ({ params, body, who }) => emptyTrash(world, who, params.study, body));
  route(router, asker, trashApi.erase, ({ params, body, who }) =>
    eraseStudy(world, who, params.study, body.title),
  );
};
