import { linkExcerpts, linkMap } from '#server/service/link-map.ts';
import { linkMapApi } from '#shared/api/link-map.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountLinkMap: Mount = (router, world, local) => {
  route(router, local, linkMapApi.get, ({ params, who }) => linkMap(world, who, params.study));
  route(router, local, linkMapApi.evidence, ({ params, who }) =>
    linkExcerpts(world, who, params.study, params.link),
  );
};
