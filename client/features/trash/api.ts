import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { trashApi } from '#shared/api/trash.ts';

/** What was thrown away in a study and is still kept. */
export const trashQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'trash'],
    queryFn: ({ signal }) => call(trashApi.list, { params: { study }, signal }),
  });
