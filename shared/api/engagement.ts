import { z } from 'zod';
import { Engagement, EngagementSet } from '../participant/engagement.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const engagement = z.strictObject({ study: z.string(), engagement: z.string() });

export const engagementApi = {
  list: endpoint('GET', '/api/studies/:study/engagements', {
    summary: 'What became of the interviews, by month and pseudonym',
    params: study,
    query: z.strictObject({
      ...paging,
      participant: z.string().optional(),
      wave: z.string().optional(),
    }),
    result: listOf(Engagement),
  }),
  get: endpoint('GET', '/api/studies/:study/engagements/:engagement', {
    summary: 'What became of one interview',
    params: engagement,
    result: Engagement,
  }),
  /** A field left out stays as it was; the reason goes when the state changes without one. */
  set: endpoint('PUT', '/api/studies/:study/engagements', {
    summary: 'Says what became of a participant’s interview in a wave',
    params: study,
    body: EngagementSet.extend(seen),
    result: Engagement,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/engagements/:engagement', {
    summary: 'Takes an engagement out of the plan, as if it had never been meant',
    params: engagement,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Engagement.shape.id }),
  }),
};
