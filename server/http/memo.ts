import { exported } from '#server/service/access-log.ts';
import { addMemo, changeMemo, memo, memos, removeMemo, restoreMemo } from '#server/service/memo.ts';
import { exportMemos } from '#server/service/memo-export.ts';
import { memoHistory } from '#server/service/memo-history.ts';
import { memoCounts, memoShelf } from '#server/service/memo-shelf.ts';
import { page } from '#shared/api/endpoint.ts';
import { memoApi } from '#shared/api/memo.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

/** Tells a spreadsheet that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export const mountMemos: Mount = (router, world, asker) => {
  route(router, asker, memoApi.list, ({ params, query, who }) =>
    page(memos(world, who, params.study, { ...query, trashed: query.trashed === 'true' }), query),
  );
  // Before the memos themselves: none of these words is a memo's id.
  route(router, asker, memoApi.shelf, ({ params, query, who }) =>
    page(memoShelf(world, who, params.study, query), query),
  );
  route(router, asker, memoApi.counts, ({ params, who }) => ({
    items: memoCounts(world, who, params.study),
  }));
  route(router, asker, memoApi.download, ({ params, query, who, response }) => {
    const { fileName, content } = exportMemos(world, who, params.study, query);
    exported(world, who, params.study, fileName);
    response.attachment(fileName).type(query.format === 'csv' ? 'text/csv' : 'text/markdown');
    response.send(query.format === 'csv' ? `${BYTE_ORDER_MARK}${content}` : content);
    return fileName;
  });
  route(router, asker, memoApi.get, ({ params, who }) => memo(world, who, params.study, params.memo));
  route(router, asker, memoApi.history, ({ params, who }) => ({
    items: memoHistory(world, who, params.study, params.memo),
  }));
  route(router, asker, memoApi.add, ({ params, body, who }) => addMemo(world, who, params.study, body));
  route(router, asker, memoApi.change, ({ params, body, who }) =>
    changeMemo(world, who, params.study, params.memo, body),
  );
  route(router, asker, memoApi.restore, ({ params, who }) =>
    restoreMemo(world, who, params.study, params.memo),
  );
  route(router, asker, memoApi.remove, ({ params, query, who }) =>
    removeMemo(world, who, params.study, params.memo, query.rev),
  );
};
