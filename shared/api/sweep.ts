import { z } from 'zod';
import { SweepCell } from '../assessment/sweep.ts';
import { endpoint } from './endpoint.ts';

export const sweepApi = {
  list: endpoint('GET', '/api/studies/:study/sweep', {
    summary:
      'The cells that ask for a judgement, and those that have one, in the order of the frame, each with how it stands',
    params: z.strictObject({ study: z.string() }),
    result: z.strictObject({ items: z.array(SweepCell) }),
  }),
};
