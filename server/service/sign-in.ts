import { hashPassword, isPassword } from '#server/io/password.ts';
import {
  findAccount,
  findAccountByEmail,
  type KnownAccount,
  putAccount,
} from '#server/store/control/account.ts';
import { passwordFault } from '#shared/account/password.ts';
import type { PasswordChange, SignIn } from '#shared/account/sign-in.ts';
import { DomainError } from '#shared/errors.ts';
import { countAttempt, forgiveAttempt } from './back-off.ts';
import { type Begun, beginSession, endSessionBehind, endSessions } from './session.ts';
import type { Who, World } from './world.ts';

/** Where a request to sign in comes from, and the token of the session that it replaces. */
export interface Caller {
  from: string;
  agent: string;
  token: string | null;
}

/** Refuses a password that will not do, with the reason. */
export function assertPassword(password: string, known: readonly string[]): void {
  const fault = passwordFault(password, known);
  if (fault !== null) throw new DomainError('invalid', fault, { field: 'password' });
}

/** Begins a session in place of the one that asked: whoever knew the old token knows nothing of the new one. */
export function beginAnew(world: World, account: KnownAccount, { token, agent }: Caller): Begun {
  if (token !== null) endSessionBehind(world, token);
  return beginSession(world, { account: account.id, link: null }, agent);
}

/**
 * Signs in by address and password. Says the same, after the same time, whether the address is known or the password
 * wrong; makes whoever guesses wait.
 */
export async function signIn(
  world: World,
  { email: typed, password }: SignIn,
  caller: Caller,
): Promise<Begun> {
  const email = typed.trim().toLowerCase();
  const attempt = { email, from: caller.from };
  countAttempt(world, attempt);
  const account = findAccountByEmail(world.control, email);
  const isRight = await isPassword(password, account?.password ?? null);
  // The account may have ended while its password was looked at.
  const still = account && findAccount(world.control, account.id);
  if (!isRight || !still || still.endedAt !== null || still.password !== account.password)
    throw new DomainError('unauthenticated', 'The address and the password do not belong together.', {
      help: 'Look at both once more. Whoever runs this program can set a new password for you.',
    });
  forgiveAttempt(world, attempt);
  return beginAnew(world, still, caller);
}

/** Changes one's own password; every session ends, and the one that asked begins anew. Answers how many others ended. */
export async function changePassword(
  world: World,
  who: Who,
  { current, password }: PasswordChange,
  caller: Caller,
): Promise<{ ended: number; fresh: Begun }> {
  const account = findAccount(world.control, who.account.id);
  if (who.as === 'local' || !account?.email)
    throw new DomainError('conflict', 'Nobody signs in here, so there is no password.');
  const attempt = { email: account.email, from: caller.from };
  countAttempt(world, attempt);
  if (!(await isPassword(current, account.password)))
    throw new DomainError('invalid', 'That is not your password as it is now.', { field: 'current' });
  forgiveAttempt(world, attempt);
  assertPassword(password, [account.email, account.name]);
  await setPassword(world, account, password);
  const fresh = beginAnew(world, account, caller);
  return { ended: endSessions(world, who, fresh.session.id), fresh };
}

/** Keeps a password that was found to do. */
export async function setPassword(world: World, account: KnownAccount, password: string): Promise<void> {
  const kept = await hashPassword(password);
  const now = findAccount(world.control, account.id) ?? account;
  putAccount(world.control, { ...now, password: kept });
}
