import { z } from 'zod';
import { Link, LinkChanges, LinkType, NewLink } from '../link/link.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const link = z.strictObject({ study: z.string(), link: z.string() });

export const linkApi = {
  list: endpoint('GET', '/api/studies/:study/links', {
    summary: 'How themes and groups are said to hang together; of one theme or group where asked for',
    params: study,
    query: z.strictObject({ ...paging, with: z.string().optional(), type: LinkType.optional() }),
    result: listOf(Link),
  }),
  get: endpoint('GET', '/api/studies/:study/links/:link', {
    summary: 'One link',
    params: link,
    result: Link,
  }),
  add: endpoint('POST', '/api/studies/:study/links', {
    summary: 'Links two themes or groups',
    params: study,
    body: NewLink,
    result: Link,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/links/:link', {
    summary: 'Changes a link',
    params: link,
    body: LinkChanges.extend(seen),
    result: Link,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/links/:link', {
    summary: 'Removes a link',
    params: link,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Link.shape.id }),
  }),
};
