import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { backupApi } from '#shared/api/backup.ts';

/** The backups of the whole data folder. */
export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => call(backupApi.list, { signal }),
  staleTime: 0,
});
