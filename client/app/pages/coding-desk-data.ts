import type { QueryClient } from '@tanstack/react-query';
import { codingsQuery, groupsQuery, sourceQuery, themesQuery } from '#client/features/coding/api.ts';

/** What the desk cannot be drawn without, asked for together while its page is being loaded. */
export const loadCodingDesk = (queryClient: QueryClient, study: string, source: string): Promise<unknown> =>
  Promise.all([
    queryClient.ensureQueryData(sourceQuery(study, source)),
    queryClient.ensureQueryData(codingsQuery(study, source)),
    queryClient.ensureQueryData(themesQuery(study)),
    queryClient.ensureQueryData(groupsQuery(study)),
  ]);
