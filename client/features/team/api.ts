import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { teamApi } from '#shared/api/team.ts';

/** Who belongs to the study, as what. */
export const teamQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'team'],
    queryFn: async ({ signal }) => (await call(teamApi.list, { params: { study }, signal })).items,
  });

/** Invitations to the study; for those who may invite. */
export const invitationsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'team', 'invitations'],
    queryFn: async ({ signal }) => (await call(teamApi.invitations, { params: { study }, signal })).items,
  });
