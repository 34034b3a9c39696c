import { hashPassword } from '#server/io/password.ts';
import { newToken } from '#server/io/token.ts';
import {
  findAccount,
  findAccountByEmail,
  type KnownAccount,
  putAccount,
} from '#server/store/control/account.ts';
import {
  findInvitation,
  insertInvitation,
  type KeptInvitation,
  listInvitations,
  revokeInvitation,
  useInvitation,
} from '#server/store/control/invitation.ts';
import { findMembership } from '#server/store/control/membership.ts';
import { getStudy } from '#server/store/study/study.ts';
import { initialsOf } from '#shared/account/account.ts';
import { roleMeans } from '#shared/account/roles.ts';
import type { Acceptance } from '#shared/account/sign-in.ts';
import type {
  Invitation,
  InvitationSeen,
  InvitationState,
  MadeInvitation,
  NewInvitation,
} from '#shared/account/team.ts';
import { DomainError } from '#shared/errors.ts';
import { CoderId, InvitationId } from '#shared/ids.ts';
import { accessed } from './access-log.ts';
import { hasAccounts } from './account.ts';
import { mayRead } from './permission.ts';
import { assertPassword } from './sign-in.ts';
import { join } from './team.ts';
import type { Who, World } from './world.ts';

const INVITATION_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

const stateOf = ({ usedAt, revokedAt, expiresAt }: KeptInvitation, at: string): InvitationState =>
  usedAt !== null ? 'used' : revokedAt !== null ? 'revoked' : expiresAt <= at ? 'expired' : 'open';

const nameOf = (world: World, account: CoderId): string => findAccount(world.control, account)?.name ?? '';

const viewOf = (world: World, invitation: KeptInvitation): Invitation => ({
  id: invitation.id,
  email: invitation.email,
  name: invitation.name,
  role: invitation.role,
  by: nameOf(world, invitation.by),
  at: invitation.createdAt,
  expiresAt: invitation.expiresAt,
  state: stateOf(invitation, world.now()),
});

/** Invitations to a study, the newest first; nothing in them can be accepted with. */
export function invitations(world: World, who: Who, study: string): Invitation[] {
  const { id } = mayRead(world, who, study, 'invitation.read');
  return listInvitations(world.control, id).map((invitation) => viewOf(world, invitation));
}

/** Invites somebody to the team; `base` is the address people use. The program sends nothing: the text is passed on by hand. */
export function invite(
  world: World,
  who: Who,
  study: string,
  { email, name = '', role }: NewInvitation,
  base: string,
): MadeInvitation {
  const { id, db } = mayRead(world, who, study, 'team.invite');
  if (!hasAccounts(world))
    throw new DomainError('conflict', 'Nobody signs in here: this program answers this machine alone.', {
      help: 'Make an account for yourself first: throughline user add --email … --name …',
    });
  const known = findAccountByEmail(world.control, email);
  if (known && findMembership(world.control, id, known.id))
    throw new DomainError('conflict', `${known.name} belongs to this study already.`, { field: 'email' });
  const at = world.now();
  for (const earlier of listInvitations(world.control, id))
    if (earlier.email === email && stateOf(earlier, at) === 'open')
      revokeInvitation(world.control, earlier.id, at);
  const token = newToken();
  const invitation: KeptInvitation = {
    id: world.newId(InvitationId),
    study: id,
    role,
    email,
    name,
    by: who.account.id,
    createdAt: at,
    expiresAt: new Date(Date.parse(at) + INVITATION_DAYS * DAY_MS).toISOString(),
    usedAt: null,
    revokedAt: null,
  };
  insertInvitation(world.control, world.hash(token), invitation);
  accessed(world, who, id, 'team', `Invited ${name || 'somebody'} as ${role}`);
  // Behind the sign that browsers keep to themselves, so that no log on the way holds it.
  const address = `${base}/join#${token}`;
  const text = [
    name === '' ? 'Hello,' : `Hello ${name},`,
    `${who.account.name} invites you to the study “${getStudy(db).title}” as ${role}: ${roleMeans[role]}.`,
    `Open this address within ${INVITATION_DAYS} days. It works once and is meant for you alone:`,
    address,
  ].join('\n\n');
  return { ...viewOf(world, invitation), address, text };
}

/** Takes back an invitation that nobody has accepted; a second time does nothing. */
export function revokeInvite(world: World, who: Who, study: string, id: InvitationId): Invitation {
  const open = mayRead(world, who, study, 'team.invite');
  const invitation = listInvitations(world.control, open.id).find((one) => one.id === id);
  if (!invitation) throw new DomainError('not-found', `There is no invitation “${id}” here.`);
  if (invitation.usedAt !== null)
    throw new DomainError('conflict', 'This invitation was accepted already.', {
      help: 'Take the member out of the team instead.',
    });
  if (invitation.revokedAt !== null) return viewOf(world, invitation);
  const revokedAt = world.now();
  revokeInvitation(world.control, id, revokedAt);
  accessed(world, who, open.id, 'team', `Took back the invitation of ${invitation.name || 'somebody'}`);
  return viewOf(world, { ...invitation, revokedAt });
}

/** The invitation behind a token; says the same of one that never was, is used, ended or was taken back. */
function openInvitation(world: World, token: string): KeptInvitation {
  const found = findInvitation(world.control, world.hash(token));
  if (!found || stateOf(found, world.now()) !== 'open' || !world.studies.ids().includes(found.study))
    throw new DomainError('not-found', 'This invitation cannot be accepted any more.', {
      help: 'Ask whoever invited you for a new one.',
    });
  return found;
}

/** What whoever holds an invitation may know before they accept it. */
export function seeInvitation(world: World, who: Who | null, token: string): InvitationSeen {
  const { study, role, email, name, by, expiresAt } = openInvitation(world, token);
  return {
    study: getStudy(world.studies.open(study).db).title,
    role,
    email,
    name,
    by: nameOf(world, by),
    expiresAt,
    hasAccount: findAccountByEmail(world.control, email) !== undefined,
    signedInAs: who?.account.name ?? null,
  };
}

async function newAccount(
  world: World,
  { email, name: invited }: KeptInvitation,
  { name = invited, password }: Acceptance,
): Promise<KnownAccount> {
  if (findAccountByEmail(world.control, email))
    throw new DomainError('conflict', 'There is an account under this address already.', {
      help: 'Sign in with it, then open the invitation again.',
    });
  if (name === '')
    throw new DomainError('invalid', 'A name is needed: your work carries it.', { field: 'name' });
  if (password === undefined)
    throw new DomainError('invalid', 'A password is needed.', { field: 'password' });
  assertPassword(password, [email, name]);
  return {
    id: world.newId(CoderId),
    name,
    initials: initialsOf(name),
    email,
    password: await hashPassword(password),
    founds: false,
    createdAt: world.now(),
    endedAt: null,
  };
}

/** Accepts an invitation: for whoever is signed in, else for the account it makes. Answers that account. */
export async function acceptInvitation(
  world: World,
  who: Who | null,
  given: Acceptance,
): Promise<KnownAccount> {
  const asked = openInvitation(world, given.token);
  const signedIn = who && findAccount(world.control, who.account.id);
  const account = signedIn ?? (await newAccount(world, asked, given));
  return world.control
    .transaction(() => {
      // Somebody else may have accepted or revoked it, or taken the address, while the password was worked on.
      const invitation = openInvitation(world, given.token);
      if (!signedIn) {
        if (findAccountByEmail(world.control, invitation.email))
          throw new DomainError('conflict', 'There is an account under this address already.', {
            help: 'Sign in with it, then open the invitation again.',
          });
        putAccount(world.control, account);
      } else if (findMembership(world.control, invitation.study, account.id))
        throw new DomainError('conflict', 'You belong to this study already.');
      useInvitation(world.control, invitation.id, world.now());
      join(world, invitation.study, account.id, invitation.role);
      const joined: Who = { account, key: null, as: 'member', founds: account.founds };
      const by = nameOf(world, invitation.by);
      accessed(world, joined, invitation.study, 'team', `Joined${by && `, invited by ${by}`}`);
      return account;
    })
    .immediate();
}
