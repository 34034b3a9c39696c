import { codebookEvents, nameVersion } from '#server/service/codebook.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountCodebook: Mount = (router, world, local) => {
  route(router, local, codebookApi.events, ({ params, query, who }) => ({
    items: codebookEvents(world, who, params.study, query.theme),
    next: null,
  }));
  route(router, local, codebookApi.nameVersion, ({ params, body, who }) =>
    nameVersion(world, who, params.study, body.name),
  );
};
