import { AccountChanges } from '../account/account.ts';
import { Me } from '../account/sign-in.ts';
import { endpoint } from './endpoint.ts';

export const accountApi = {
  get: endpoint('GET', '/api/me', {
    summary: 'Who is asking, and what they are in each study; 401 where somebody has to sign in',
    result: Me,
  }),
  change: endpoint('PATCH', '/api/me', {
    summary: 'Changes the name and initials that one’s deeds carry',
    body: AccountChanges,
    result: Me,
  }),
};
