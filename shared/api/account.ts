import { Account, AccountChanges } from '../account/account.ts';
import { endpoint } from './endpoint.ts';

export const accountApi = {
  get: endpoint('GET', '/api/me', {
    summary: 'Who is asking',
    result: Account,
  }),
  change: endpoint('PATCH', '/api/me', {
    summary: 'Changes the name and initials that one’s deeds carry',
    body: AccountChanges,
    result: Account,
  }),
};
