import { z } from 'zod';
import { MethodView } from '../method/method.ts';
import { endpoint } from './endpoint.ts';

export const methodApi = {
  get: endpoint('GET', '/api/studies/:study/method', {
    summary: 'What can honestly be said of how the study was made',
    params: z.strictObject({ study: z.string() }),
    result: MethodView,
  }),
};
