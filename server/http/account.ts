import { changeAccount, me } from '#server/service/account.ts';
import { accountApi } from '#shared/api/account.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountAccount: Mount = (router, world, asker) => {
  route(router, asker, accountApi.get, ({ who }) => me(world, who));
  route(router, asker, accountApi.change, ({ body, who }) => changeAccount(world, who, body));
};
