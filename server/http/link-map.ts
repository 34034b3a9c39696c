import { linkExcerpts, linkMap } from '#server/service/link-map.ts';
import { linkMapApi } from '#shared/api/link-map.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountLinkMap: Mount = (router, world, asker) => {
  route(
    router,
    asker,
    linkMapApi.get,
    measured(world, ({ params, who }) => linkMap(world, who, params.study)),
  );
  route(
    router,
    asker,
    linkMapApi.evidence,
    measured(world, ({ params, who }) => linkExcerpts(world, who, params.study, params.link)),
  );
};
