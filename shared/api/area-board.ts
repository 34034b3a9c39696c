import { z } from 'zod';
import { AreaBoardView } from '../area/board-view.ts';
import { endpoint } from './endpoint.ts';

export const areaBoardApi = {
  get: endpoint('GET', '/api/studies/:study/areas/:area/board', {
    summary:
      'What one area named: enablers, changes, threats, ways to overcome and next steps, and how they hang together',
    params: z.strictObject({ study: z.string(), area: z.string() }),
    result: AreaBoardView,
  }),
};
