import { deedDetail, history } from '#server/service/history.ts';
import { restoreState } from '#server/service/history-restore.ts';
import { historyApi } from '#shared/api/history.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountHistory: Mount = (router, world, asker) => {
  route(router, asker, historyApi.list, ({ params, query, who }) => history(world, who, params.study, query));
  route(router, asker, historyApi.get, ({ params, who }) =>
    deedDetail(world, who, params.study, Number(params.deed)),
  );
  route(router, asker, historyApi.restore, ({ params, body, who }) =>
    restoreState(world, who, params.study, Number(params.deed), body),
  );
};
