import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { journalApi } from '#shared/api/journal.ts';

/** What undo and redo would do now. */
export const standingQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'journal', 'standing'],
    queryFn: ({ signal }) => call(journalApi.standing, { params: { study }, signal }),
  });
