import { findAccount } from '#server/store/control/account.ts';
import { listInvitations, revokeInvitation } from '#server/store/control/invitation.ts';
import {
  deleteMembership,
  findMembership,
  listMemberships,
  putMembership,
} from '#server/store/control/membership.ts';
import { countOpenLinksBy } from '#server/store/control/participant-link.ts';
import type { Membership } from '#shared/account/membership.ts';
import type { Role } from '#shared/account/roles.ts';
import type { TeamMember } from '#shared/account/team.ts';
import { DomainError } from '#shared/errors.ts';
import type { CoderId, StudyId } from '#shared/ids.ts';
import { accessed } from './access-log.ts';
import { may, mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** Tells whoever follows the study that the team is another: whoever is out of it sees nothing more. */
export const tellTeam = (world: World, study: StudyId): void => world.told(study, 0);

function memberOf(world: World, who: Who, { study, account, role, at }: Membership): TeamMember {
  const known = findAccount(world.control, account);
  const isTold = may(world, who, study, 'team.change');
  return {
    id: account,
    name: known?.name ?? '',
    initials: known?.initials ?? '',
    role,
    since: at,
    email: isTold ? (known?.email ?? null) : null,
    links: isTold ? countOpenLinksBy(world.control, study, account, world.now()) : null,
    isMe: account === who.account.id,
  };
}

/** Who belongs to the study, longest first; addresses are told to owners alone. */
export function team(world: World, who: Who, study: string): TeamMember[] {
  const { id } = mayRead(world, who, study, 'team.read');
  return listMemberships(world.control, id).map((membership) => memberOf(world, who, membership));
}

/** Somebody's place in a study; refuses to let its last owner go. */
function placeOf(world: World, study: StudyId, account: CoderId, staysOwner: boolean): Membership {
  const membership = findMembership(world.control, study, account);
  if (!membership) throw new DomainError('not-found', `There is no member “${account}” of this study.`);
  const owners = listMemberships(world.control, study).filter(({ role }) => role === 'owner');
  if (!staysOwner && membership.role === 'owner' && owners.length === 1)
    throw new DomainError('conflict', 'A study has at least one owner, and this is the last.', {
      help: 'Make somebody else an owner first.',
    });
  return membership;
}

/** Takes back what somebody invited to and nobody accepted: they could come back by it, or let others in. */
export function endInvitationsBy(world: World, study: StudyId, account: CoderId): void {
  for (const { id, by, usedAt, revokedAt } of listInvitations(world.control, study))
    if (by === account && usedAt === null && revokedAt === null)
      revokeInvitation(world.control, id, world.now());
}

/** Gives a member another role; the invitations of somebody who is no owner any more open nothing. */
export function changeRole(world: World, who: Who, study: string, account: CoderId, role: Role): TeamMember {
  const { id } = mayRead(world, who, study, 'team.change');
  const member = world.control
    .transaction(() => {
      const after = { ...placeOf(world, id, account, role === 'owner'), role };
      putMembership(world.control, after);
      if (role !== 'owner') endInvitationsBy(world, id, account);
      return memberOf(world, who, after);
    })
    .immediate();
  accessed(world, who, id, 'team', `${member.name} is ${role} now`);
  tellTeam(world, id);
  return member;
}

/** Takes a member out of the study, and back whom they invited. What they did there stays, under their name. */
export function removeMember(world: World, who: Who, study: string, account: CoderId): { id: CoderId } {
  const { id } = mayRead(world, who, study, 'team.remove');
  world.control
    .transaction(() => {
      placeOf(world, id, account, false);
      accessed(world, who, id, 'team', `${findAccount(world.control, account)?.name ?? ''} left the team`);
      deleteMembership(world.control, id, account);
      endInvitationsBy(world, id, account);
    })
    .immediate();
  tellTeam(world, id);
  return { id: account };
}

/** Makes an account a member of a study, or gives it another role there. */
export function join(world: World, study: StudyId, account: CoderId, role: Role): void {
  const before = findMembership(world.control, study, account);
  if (before) placeOf(world, study, account, role === 'owner');
  putMembership(world.control, { study, account, role, at: before?.at ?? world.now() });
  tellTeam(world, study);
}
