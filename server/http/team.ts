import { invitations, invite, revokeInvite } from '#server/service/invitation.ts';
import { changeRole, removeMember, team } from '#server/service/team.ts';
import { page } from '#shared/api/endpoint.ts';
import { teamApi } from '#shared/api/team.ts';
import type { Mount } from './app.ts';
import type { Gate } from './gate.ts';
import { originOf } from './reach.ts';
import { route } from './route.ts';

export const mountTeam =
  ({ reach }: Gate): Mount =>
  (router, world, asker) => {
    route(router, asker, teamApi.list, ({ params, who }) => page(team(world, who, params.study), {}));
    route(router, asker, teamApi.change, ({ params, body, who }) =>
      changeRole(world, who, params.study, params.account, body.role),
    );
    route(router, asker, teamApi.remove, ({ params, who }) =>
      removeMember(world, who, params.study, params.account),
    );
    route(router, asker, teamApi.invitations, ({ params, who }) =>
      page(invitations(world, who, params.study), {}),
    );
    route(router, asker, teamApi.invite, ({ params, body, who, request }) =>
      invite(world, who, params.study, body, originOf(reach, request)),
    );
    route(router, asker, teamApi.revoke, ({ params, who }) =>
      revokeInvite(world, who, params.study, params.invitation),
    );
  };
