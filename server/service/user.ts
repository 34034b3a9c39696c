import { hashPassword } from '#server/io/password.ts';
import {
  findAccount,
  findAccountByEmail,
  findFirstAccount,
  type KnownAccount,
  listAccounts,
  putAccount,
} from '#server/store/control/account.ts';
import { deleteMembership, listMemberships, listMembershipsOf } from '#server/store/control/membership.ts';
import { deleteSessionsOf } from '#server/store/control/session.ts';
import { getStudy } from '#server/store/study/study.ts';
import { AccountChanges, initialsOf } from '#shared/account/account.ts';
import type { Role } from '#shared/account/roles.ts';
import { Email } from '#shared/account/sign-in.ts';
import { DomainError } from '#shared/errors.ts';
import { CoderId, type StudyId } from '#shared/ids.ts';
import { accessed } from './access-log.ts';
import { adoptStudies } from './account.ts';
import { mayRead } from './permission.ts';
import { assertPassword, setPassword } from './sign-in.ts';
import { endInvitationsBy, join, tellTeam } from './team.ts';
import type { Who, World } from './world.ts';

/** An account as whoever runs the program sees it. */
export interface User {
  id: CoderId;
  email: string;
  name: string;
  initials: string;
  /** May make studies. */
  founds: boolean;
  since: string;
  studies: { id: StudyId; title: string; role: Role }[];
}

const titleOf = (world: World, study: StudyId): string => {
  try {
    return getStudy(world.studies.open(study).db).title;
  } catch {
    return study;
  }
};

const toUser = (world: World, { id, email, name, initials, founds, createdAt }: KnownAccount): User => ({
  id,
  email: email ?? '',
  name,
  initials,
  founds,
  since: createdAt,
  studies: listMembershipsOf(world.control, id)
    .filter(({ study }) => world.studies.ids().includes(study))
    .map(({ study, role }) => ({ id: study, title: titleOf(world, study), role })),
});

/** Every account that signs in, oldest first. */
export const users = (world: World): User[] =>
  listAccounts(world.control)
    .filter(({ email }) => email !== null)
    .map((account) => toUser(world, account));

export interface NewUser {
  email: string;
  name: string;
  initials?: string | undefined;
  password: string;
  /** A study they belong to from the start, and as what. */
  place?: { study: string; role: Role } | undefined;
}

function understood<T>(
  parsed: { success: true; data: T } | { success: false },
  field: string,
  help: string,
): T {
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid', `That is no ${field} to make an account with.`, { field, help });
}

/** Whose account a new one is: this machine's researcher becomes the first who may make studies, so that their work stays theirs. */
function newOrLocal(world: World, founds: boolean): Pick<KnownAccount, 'id' | 'createdAt'> {
  const local = findFirstAccount(world.control);
  const known = local && findAccount(world.control, local.id);
  return founds && known && known.password === null && known.email === null
    ? { id: known.id, createdAt: known.createdAt }
    : { id: world.newId(CoderId), createdAt: world.now() };
}

/**
 * Makes an account that signs in. It may make studies, unless it is made for a place in one study where it owns nothing.
 */
export async function addUser(world: World, who: Who, given: NewUser): Promise<User> {
  const email = understood(Email.safeParse(given.email), 'email', 'Such as mira@example.org');
  const { name = '', initials } = understood(
    AccountChanges.safeParse({ name: given.name, initials: given.initials ?? initialsOf(given.name) }),
    'name',
    'A name has up to 80 characters, initials have up to four.',
  );
  assertPassword(given.password, [email, name]);
  const place = given.place && {
    study: mayRead(world, who, given.place.study, 'team.invite').id,
    role: given.place.role,
  };
  if (findAccountByEmail(world.control, email))
    throw new DomainError('conflict', `There is an account under ${email} already.`, {
      field: 'email',
      help: 'Give it a new password with `user passwd`, or invite it to the study.',
    });
  const password = await hashPassword(given.password);
  return world.control
    .transaction(() => {
      const founds = place === undefined || place.role === 'owner';
      const account: KnownAccount = {
        ...newOrLocal(world, founds),
        name,
        initials: initials ?? initialsOf(name),
        email,
        password,
        founds,
        endedAt: null,
      };
      putAccount(world.control, account);
      if (place) {
        join(world, place.study, account.id, place.role);
        accessed(world, who, place.study, 'team', `${name} is ${place.role} now`);
      }
      if (founds) adoptStudies(world);
      return toUser(world, account);
    })
    .immediate();
}

function userWith(world: World, typed: string): KnownAccount {
  const found = findAccountByEmail(world.control, typed.trim().toLowerCase());
  if (found) return found;
  throw new DomainError('not-found', `There is no account under ${typed}.`, {
    help: 'List them with `user list`.',
  });
}

/** Gives somebody a new password and ends their sessions. */
export async function resetPassword(world: World, email: string, password: string): Promise<User> {
  const account = userWith(world, email);
  assertPassword(password, [account.email ?? '', account.name]);
  await setPassword(world, account, password);
  deleteSessionsOf(world.control, account.id, null);
  return toUser(world, account);
}

/** Refuses where nobody would be left who may let others in, or who owns a study. */
function assertDispensable(world: World, account: KnownAccount): void {
  const others = listAccounts(world.control).filter(
    ({ id, password }) => id !== account.id && password !== null,
  );
  if (others.length > 0 && account.founds && !others.some(({ founds }) => founds))
    throw new DomainError('conflict', `${account.name} is the last who answers for this program.`, {
      help: 'Make another account with `user add` first, or remove the others before.',
    });
  const alone = listMembershipsOf(world.control, account.id).filter(
    ({ study, role }) =>
      role === 'owner' &&
      world.studies.ids().includes(study) &&
      listMemberships(world.control, study).filter((one) => one.role === 'owner').length === 1,
  );
  if (others.length > 0 && alone.length > 0)
    throw new DomainError(
      'conflict',
      `${account.name} is the only owner of ${alone.map(({ study }) => titleOf(world, study)).join(', ')}.`,
      { help: 'Make somebody else an owner there first.' },
    );
}

/**
 * Ends an account: it signs in no more, its sessions and places are gone at once, its name stays on its work. The last
 * account of all becomes this machine's researcher again, who signs in nowhere.
 */
export function removeUser(world: World, who: Who, email: string): { id: CoderId } {
  const account = userWith(world, email);
  assertDispensable(world, account);
  const isLast = !listAccounts(world.control).some(
    ({ id, password }) => id !== account.id && password !== null,
  );
  const places = listMembershipsOf(world.control, account.id);
  world.control
    .transaction(() => {
      deleteSessionsOf(world.control, account.id, null);
      const endedAt = isLast && account.founds ? null : world.now();
      putAccount(world.control, { ...account, email: null, password: null, endedAt });
      for (const { study } of endedAt === null ? [] : places) {
        deleteMembership(world.control, study, account.id);
        endInvitationsBy(world, study, account.id);
        if (world.studies.ids().includes(study))
          accessed(world, who, study, 'team', `${account.name} left the team`);
      }
    })
    .immediate();
  for (const { study } of places) tellTeam(world, study);
  return { id: account.id };
}
