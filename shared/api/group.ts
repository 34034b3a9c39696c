import { z } from 'zod';
import { Group, GroupChanges, NewGroup } from '../theme/theme.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const group = z.strictObject({ study: z.string(), group: z.string() });

export const groupApi = {
  list: endpoint('GET', '/api/studies/:study/groups', {
    summary: 'The headings inside the kinds of themes, in the order of the frame',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Group),
  }),
  get: endpoint('GET', '/api/studies/:study/groups/:group', {
    summary: 'One group',
    params: group,
    result: Group,
  }),
  add: endpoint('POST', '/api/studies/:study/groups', {
    summary: 'Adds a group behind the others of its kind',
    params: study,
    body: NewGroup,
    result: Group,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/groups/:group', {
    summary: 'Renames or moves a group; `position` is its place among the groups of its kind, from 0',
    params: group,
    body: GroupChanges.extend(seen),
    result: Group,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/groups/:group', {
    summary: 'Removes a group that holds no theme and no link',
    params: group,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Group.shape.id }),
  }),
};
