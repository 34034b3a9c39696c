import { removeSummary, setSummary, summaries, summary } from '#server/service/summary.ts';
import { page } from '#shared/api/endpoint.ts';
import { summaryApi } from '#shared/api/summary.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountSummaries: Mount = (router, world, asker) => {
  route(router, asker, summaryApi.list, ({ params, query, who }) =>
    page(summaries(world, who, params.study, query), query),
  );
  route(router, asker, summaryApi.get, ({ params, who }) =>
    summary(world, who, params.study, params.summary),
  );
  route(router, asker, summaryApi.set, ({ params, body, who }) => setSummary(world, who, params.study, body));
  route(router, asker, summaryApi.remove, ({ params, query, who }) =>
    removeSummary(world, who, params.study, params.summary, query.rev),
  );
};
