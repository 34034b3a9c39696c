import { z } from 'zod';
import { Going, TrashItem } from '../journal/trash.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

export const trashApi = {
  list: endpoint('GET', '/api/studies/:study/trash', {
    summary: 'What was thrown away in the study and is still kept, newest first, with what hangs on it',
    params: study,
    result: z.strictObject({ items: z.array(TrashItem), going: Going, size: z.int() }),
  }),
  empty: endpoint('POST', '/api/studies/:study/trash/empty', {
    summary: 'Removes what is in the trash for good, with every word of it; this cannot be undone',
    params: study,
    body: z.strictObject({
      /** Ids of the things to remove; all of the trash where none are given. */
      items: z.array(z.string()).min(1).optional(),
      /** How much goes, as the list said; where it is another number by now, nothing is removed. */
      size: z.int(),
    }),
    result: z.strictObject({ gone: Going }),
  }),
  erase: endpoint('POST', '/api/studies/:study/erase', {
    summary: 'Removes a study that is in the trash for good, with all its files; this cannot be undone',
    params: study,
    body: z.strictObject({
      /** The study’s title, typed. */
      title: z.string(),
    }),
    result: z.strictObject({ id: z.string() }),
  }),
};
