import { z } from 'zod';
import { SessionId, StudyId } from '../ids.ts';
import { Account, AccountChanges } from './account.ts';
import { PASSWORD_MOST } from './password.ts';
import { Role } from './roles.ts';

/** An e-mail address in lower case, which is how accounts are told apart. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/, 'not an e-mail address');
export type Email = z.infer<typeof Email>;

/** A password as it is typed; whether it will do is judged where it is taken, not where it is tried. */
export const TypedPassword = z
  .string()
  .min(1, 'a password is needed')
  .max(PASSWORD_MOST * 4);

export const SignIn = z.strictObject({ email: z.string().max(300), password: TypedPassword });
export type SignIn = z.infer<typeof SignIn>;

/** Whoever asks. `local`: this machine's own researcher, without an account; `roles` by study, `founds` says who may make one. */
export const Me = z.strictObject({
  ...Account.shape,
  mode: z.enum(['local', 'member']),
  email: z.string().nullable(),
  founds: z.boolean(),
  roles: z.record(StudyId, Role),
});
export type Me = z.infer<typeof Me>;

/** One of one's own sessions; `isThis` is the one that asks. */
export const SessionView = z.strictObject({
  id: SessionId,
  since: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  /** What the browser calls itself. */
  agent: z.string(),
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const PasswordChange = z.strictObject({ current: TypedPassword, password: TypedPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** What an invitation is accepted with: a name and a password make the account; signed in, neither is needed. */
export const Acceptance = z.strictObject({
  token: z.string().max(100),
  name: AccountChanges.shape.name,
  password: TypedPassword.optional(),
});
export type Acceptance = z.infer<typeof Acceptance>;
