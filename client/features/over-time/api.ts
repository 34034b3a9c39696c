import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { groupApi } from '#shared/api/group.ts';
import { phaseApi } from '#shared/api/phase.ts';

/** What is known of every theme in every area and wave. */
export const matrixQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'matrix'],
    queryFn: ({ signal }) => call(analysisApi.matrix, { params: { study }, signal }),
  });

/** How every theme moved in every area. */
export const trajectoriesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'trajectories'],
    queryFn: ({ signal }) => call(analysisApi.trajectories, { params: { study }, signal }),
  });

/** The headings inside the kinds. */
export const headingsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'headings'],
    queryFn: ({ signal }) => call(groupApi.list, { params: { study }, signal }),
  });

/** The stretches of waves that have a name. */
export const phasesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'phases', 'over time'],
    queryFn: ({ signal }) => call(phaseApi.list, { params: { study }, signal }),
    select: ({ items }) => items,
  });
