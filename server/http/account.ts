import { account, changeAccount } from '#server/service/account.ts';
import { accountApi } from '#shared/api/account.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountAccount: Mount = (router, world, local) => {
  route(router, local, accountApi.get, ({ who }) => account(world, who));
  route(router, local, accountApi.change, ({ body, who }) => changeAccount(world, who, body));
};
