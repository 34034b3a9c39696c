import { addGroup, changeGroup, group, groups, removeGroup } from '#server/service/group.ts';
import { page } from '#shared/api/endpoint.ts';
import { groupApi } from '#shared/api/group.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountGroups: Mount = (router, world, local) => {
  route(router, local, groupApi.list, ({ params, query, who }) =>
    page(groups(world, who, params.study), query),
  );
  route(router, local, groupApi.get, ({ params, who }) => group(world, who, params.study, params.group));
  route(router, local, groupApi.add, ({ params, body, who }) => addGroup(world, who, params.study, body));
  route(router, local, groupApi.change, ({ params, body, who }) =>
    changeGroup(world, who, params.study, params.group, body),
  );
  route(router, local, groupApi.remove, ({ params, query, who }) =>
    removeGroup(world, who, params.study, params.group, query.rev),
  );
};
