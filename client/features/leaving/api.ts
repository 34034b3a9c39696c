import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { exportApi } from '#shared/api/export.ts';
import type { RefiFormat } from '#shared/format/export.ts';

/** What a package for an archive would hold, and what stays here. */
export const archivePlanQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'archive-plan'],
    queryFn: ({ signal }) => call(exportApi.archivePlan, { params: { study }, signal }),
    staleTime: 0,
  });

/** What of a study a format of other programs leaves out or carries in part, each as a sentence; found by writing it. */
export const notCarriedQuery = (study: string, format: RefiFormat) =>
  queryOptions({
    queryKey: ['study', study, 'not-carried', format],
    queryFn: async ({ signal }) =>
      (await call(exportApi.notCarried, { params: { study }, query: { format }, signal })).warnings,
    staleTime: 0,
  });
