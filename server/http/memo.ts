import { addMemo, changeMemo, memo, memos, removeMemo } from '#server/service/memo.ts';
import { page } from '#shared/api/endpoint.ts';
import { memoApi } from '#shared/api/memo.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountMemos: Mount = (router, world, local) => {
  route(router, local, memoApi.list, ({ params, query, who }) =>
    page(memos(world, who, params.study, query), query),
  );
  route(router, local, memoApi.get, ({ params, who }) => memo(world, who, params.study, params.memo));
  route(router, local, memoApi.add, ({ params, body, who }) => addMemo(world, who, params.study, body));
  route(router, local, memoApi.change, ({ params, body, who }) =>
    changeMemo(world, who, params.study, params.memo, body),
  );
  route(router, local, memoApi.remove, ({ params, query, who }) =>
    removeMemo(world, who, params.study, params.memo, query.rev),
  );
};
