import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import type { Role } from '#shared/account/roles.ts';
import type { MadeInvitation, NewInvitation } from '#shared/account/team.ts';
import { teamApi } from '#shared/api/team.ts';
import type { CoderId, InvitationId } from '#shared/ids.ts';
import { teamQuery } from './api.ts';

interface TeamDeeds {
  change: Deed<unknown, { account: CoderId; role: Role }>;
  remove: Deed<unknown, CoderId>;
  invite: Deed<MadeInvitation, NewInvitation>;
  revoke: Deed<unknown, InvitationId>;
}

/** What an owner does to the team; `onDone` once a member was changed or removed. */
export function useTeamDeeds(study: string, onDone?: () => void): TeamDeeds {
  const cache = useQueryClient();
  const readAnew = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: teamQuery(study).queryKey }),
      // One's own role may be another now.
      cache.invalidateQueries({ queryKey: ['me'] }),
    ]);
  const done = () => {
    onDone?.();
    return readAnew();
  };
  return {
    change: useDeed({
      send: ({ account, role }: { account: CoderId; role: Role }, key) =>
        call(teamApi.change, { params: { study, account }, body: { role }, key }),
      onSuccess: done,
    }),
    remove: useDeed({
      send: (account: CoderId, key) => call(teamApi.remove, { params: { study, account }, key }),
      onSuccess: done,
    }),
    invite: useDeed({
      send: (body: NewInvitation, key) => call(teamApi.invite, { params: { study }, body, key }),
      onSuccess: readAnew,
    }),
    revoke: useDeed({
      send: (invitation: InvitationId, key) => call(teamApi.revoke, { params: { study, invitation }, key }),
      onSuccess: readAnew,
    }),
  };
}
