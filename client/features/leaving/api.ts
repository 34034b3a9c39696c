import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { exportApi } from '#shared/api/export.ts';

/** What a package for an archive would hold, and what stays here. */
export const archivePlanQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'archive-plan'],
    queryFn: ({ signal }) => call(exportApi.archivePlan, { params: { study }, signal }),
    staleTime: 0,
  });
