import { previewWithdrawal, withdraw } from '#server/service/withdrawal.ts';
import { withdrawalApi } from '#shared/api/withdrawal.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountWithdrawals: Mount = (router, world, asker) => {
  route(router, asker, withdrawalApi.preview, ({ params, who }) =>
    previewWithdrawal(world, who, params.study, params.participant),
  );
  route(router, asker, withdrawalApi.withdraw, ({ params, body, who }) =>
    withdraw(world, who, params.study, params.participant, body),
  );
};
