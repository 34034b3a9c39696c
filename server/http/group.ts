import { addGroup, changeGroup, group, groups, removeGroup } from '#server/service/group.ts';
import { page } from '#shared/api/endpoint.ts';
import { groupApi } from '#shared/api/group.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountGroups: Mount = (router, world, asker) => {
  route(router, asker, groupApi.list, ({ params, query, who }) =>
    page(groups(world, who, params.study), query),
  );
  route(router, asker, groupApi.get, ({ params, who }) => group(world, who, params.study, params.group));
  route(router, asker, groupApi.add, ({ params, body, who }) => addGroup(world, who, params.study, body));
  route(router, asker, groupApi.change, ({ params, body, who }) =>
    changeGroup(world, who, params.study, params.group, body),
  );
  route(router, asker, groupApi.remove, ({ params, query, who }) =>
    removeGroup(world, who, params.study, params.group, query.rev),
  );
};
