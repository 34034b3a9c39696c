import { z } from 'zod';
import { Area, AreaChanges, NewArea } from '../area/area.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const area = z.strictObject({ study: z.string(), area: z.string() });

export const areaApi = {
  list: endpoint('GET', '/api/studies/:study/areas', {
    summary: 'The areas in their order',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Area),
  }),
  get: endpoint('GET', '/api/studies/:study/areas/:area', {
    summary: 'One area',
    params: area,
    result: Area,
  }),
  add: endpoint('POST', '/api/studies/:study/areas', {
    summary: 'Adds an area',
    params: study,
    body: NewArea,
    result: Area,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/areas/:area', {
    summary: 'Changes an area',
    params: area,
    body: AreaChanges.extend(seen),
    result: Area,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/areas/:area', {
    summary: 'Removes an area that nothing refers to',
    params: area,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Area.shape.id }),
  }),
};
