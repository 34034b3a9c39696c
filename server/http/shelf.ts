import { foundQuotes, onShelf, shelfSize } from '#server/service/shelf.ts';
import { shelfApi } from '#shared/api/shelf.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountShelf: Mount = (router, world, asker) => {
  route(router, asker, shelfApi.size, ({ params, who }) => shelfSize(world, who, params.study));
  route(router, asker, shelfApi.find, ({ params, query, who }) =>
    foundQuotes(world, who, params.study, query),
  );
  route(router, asker, shelfApi.ids, async ({ params, query, who }) => {
    const { ids } = await onShelf(world, who, params.study, { ids: query });
    return { items: ids };
  });
  route(router, asker, shelfApi.named, async ({ params, body, who }) => {
    const { named } = await onShelf(world, who, params.study, { named: body.quotes });
    return { items: named };
  });
  route(router, asker, shelfApi.balance, async ({ params, who }) => {
    const { heard } = await onShelf(world, who, params.study, {});
    return { items: [...heard] };
  });
};
