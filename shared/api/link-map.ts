import { z } from 'zod';
import { LinkMapView } from '../link/map-view.ts';
import { ExcerptView } from './analysis.ts';
import { endpoint } from './endpoint.ts';

export const linkMapApi = {
  get: endpoint('GET', '/api/studies/:study/link-map', {
    summary: 'All links over all areas, what they may end at, and where and since when each was said',
    params: z.strictObject({ study: z.string() }),
    result: LinkMapView,
  }),
  evidence: endpoint('GET', '/api/studies/:study/links/:link/excerpts', {
    summary: 'The words a link rests on',
    params: z.strictObject({ study: z.string(), link: z.string() }),
    result: z.strictObject({
      items: z.array(ExcerptView),
      /** Excerpts that count for nothing now: withdrawn, of a duplicate, in the trash, or waiting for their new place. */
      uncounted: z.int(),
    }),
  }),
};
