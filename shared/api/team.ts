import { z } from 'zod';
import { Role } from '../account/roles.ts';
import { Invitation, MadeInvitation, NewInvitation, TeamMember } from '../account/team.ts';
import { CoderId, InvitationId } from '../ids.ts';
import { endpoint, listOf } from './endpoint.ts';

const inStudy = z.strictObject({ study: z.string() });
const member = inStudy.extend({ account: CoderId });
const invitation = inStudy.extend({ invitation: InvitationId });

export const teamApi = {
  list: endpoint('GET', '/api/studies/:study/team', {
    summary: 'Who belongs to the study, as what',
    params: inStudy,
    result: listOf(TeamMember),
  }),
  change: endpoint('PATCH', '/api/studies/:study/team/:account', {
    summary: 'Gives a member another role; the last owner stays one',
    params: member,
    body: z.strictObject({ role: Role }),
    result: TeamMember,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/team/:account', {
    summary: 'Takes a member out of the study, which they see no more at once; the last owner stays',
    params: member,
    result: z.strictObject({ id: CoderId }),
  }),
  invitations: endpoint('GET', '/api/studies/:study/invitations', {
    summary: 'Invitations to the study, the newest first',
    params: inStudy,
    result: listOf(Invitation),
  }),
  invite: endpoint('POST', '/api/studies/:study/invitations', {
    summary: 'Makes an invitation: an address that works once, for 14 days, and is shown once',
    params: inStudy,
    body: NewInvitation,
    result: MadeInvitation,
    status: 201,
  }),
  revoke: endpoint('DELETE', '/api/studies/:study/invitations/:invitation', {
    summary: 'Takes back an invitation that nobody has accepted',
    params: invitation,
    result: Invitation,
  }),
};
