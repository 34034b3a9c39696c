import { beginFrom } from '#server/service/begin-from.ts';
import { beginning } from '#server/service/reading-proposals.ts';
import { beginningApi } from '#shared/api/beginning.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountBeginnings: Mount = (router, world, asker) => {
  route(router, asker, beginningApi.get, ({ params, who }) =>
    beginning(world, who, params.study, params.source),
  );
  route(router, asker, beginningApi.accept, ({ params, body, who }) =>
    beginFrom(world, who, params.study, params.source, body),
  );
};
