import { addLink, changeLink, link, links, removeLink } from '#server/service/link.ts';
import { page } from '#shared/api/endpoint.ts';
import { linkApi } from '#shared/api/link.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountLinks: Mount = (router, world, asker) => {
  route(router, asker, linkApi.list, ({ params, query, who }) =>
    page(links(world, who, params.study, query), query),
  );
  route(router, asker, linkApi.get, ({ params, who }) => link(world, who, params.study, params.link));
  route(router, asker, linkApi.add, ({ params, body, who }) => addLink(world, who, params.study, body));
  route(router, asker, linkApi.change, ({ params, body, who }) =>
    changeLink(world, who, params.study, params.link, body),
  );
  route(router, asker, linkApi.remove, ({ params, query, who }) =>
    removeLink(world, who, params.study, params.link, query.rev),
  );
};
