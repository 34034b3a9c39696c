import { engagement, engagements, removeEngagement, setEngagement } from '#server/service/engagement.ts';
import { page } from '#shared/api/endpoint.ts';
import { engagementApi } from '#shared/api/engagement.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountEngagements: Mount = (router, world, asker) => {
  route(router, asker, engagementApi.list, ({ params, query, who }) =>
    page(engagements(world, who, params.study, query), query),
  );
  route(router, asker, engagementApi.get, ({ params, who }) =>
    engagement(world, who, params.study, params.engagement),
  );
  route(router, asker, engagementApi.set, ({ params, body, who }) =>
    setEngagement(world, who, params.study, body),
  );
  route(router, asker, engagementApi.remove, ({ params, query, who }) =>
    removeEngagement(world, who, params.study, params.engagement, query.rev),
  );
};
