import { z } from 'zod';
import { AreaBoardView } from '../area/board-view.ts';
import { ArrangedColumn, CardPlace } from '../area/card-place.ts';
import { endpoint } from './endpoint.ts';

export const areaBoardApi = {
  get: endpoint('GET', '/api/studies/:study/areas/:area/board', {
    summary:
      'What one area named: enablers, changes, threats, ways to overcome and next steps, and how they hang together',
    params: z.strictObject({ study: z.string(), area: z.string() }),
    result: AreaBoardView,
  }),
  arrange: endpoint('PUT', '/api/studies/:study/areas/:area/board/column', {
    summary:
      'Puts the cards of one column of an area’s board in an order of their own, or back in the frame’s',
    params: z.strictObject({ study: z.string(), area: z.string() }),
    body: ArrangedColumn,
    result: z.strictObject({ items: z.array(CardPlace) }),
  }),
};
