import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { areaBoardApi } from '#shared/api/area-board.ts';
import { participantApi } from '#shared/api/participant.ts';

/** What one area named, month by month. */
export const areaBoardQuery = (study: string, area: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'area-board', area],
    queryFn: ({ signal }) => call(areaBoardApi.get, { params: { study, area }, signal }),
  });

/** Who may own a next step. */
export const ownersQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'participants', 'owners'],
    queryFn: async ({ signal }) => (await call(participantApi.list, { params: { study }, signal })).items,
  });
