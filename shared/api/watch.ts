import { z } from 'zod';
import { Watch, WatchSet } from '../threat/threat.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const watch = z.strictObject({ study: z.string(), watch: z.string() });

export const watchApi = {
  list: endpoint('GET', '/api/studies/:study/watches', {
    summary: 'What threats are watched by: the study’s defaults, then the areas’ own',
    params: study,
    query: z.strictObject({ ...paging, theme: z.string().optional(), area: z.string().optional() }),
    result: listOf(Watch),
  }),
  get: endpoint('GET', '/api/studies/:study/watches/:watch', {
    summary: 'One watch item',
    params: watch,
    result: Watch,
  }),
  set: endpoint('PUT', '/api/studies/:study/watches', {
    summary: 'Sets what a threat is watched by, for the study or for one area',
    params: study,
    body: WatchSet,
    result: Watch,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/watches/:watch', {
    summary: 'Removes a watch item',
    params: watch,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Watch.shape.id }),
  }),
};
