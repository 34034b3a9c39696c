import { z } from 'zod';
import { Withdrawal, WithdrawalPreview, WithdrawalReport } from '../participant/withdrawal.ts';
import { endpoint } from './endpoint.ts';

const participant = z.strictObject({ study: z.string(), participant: z.string() });

export const withdrawalApi = {
  preview: endpoint('GET', '/api/studies/:study/participants/:participant/withdrawal', {
    summary: 'Everything that holds a participant’s words or tells who they are; nothing is changed',
    params: participant,
    result: WithdrawalPreview,
  }),
  withdraw: endpoint('POST', '/api/studies/:study/participants/:participant/withdrawal', {
    summary:
      'Withdraws a participant: stop, no-new-use or erase, which removes their words for good and asks for the pseudonym',
    params: participant,
    body: Withdrawal,
    result: WithdrawalReport,
  }),
};
