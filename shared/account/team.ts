import { z } from 'zod';
import { CoderId, InvitationId } from '../ids.ts';
import { Role } from './roles.ts';
import { Email } from './sign-in.ts';

/** A member of a study's team; the address is told to owners alone. */
export const TeamMember = z.strictObject({
  id: CoderId,
  name: z.string(),
  initials: z.string(),
  role: Role,
  since: z.string(),
  email: z.string().nullable(),
  /** Coordinators' personal links that they made and that still open; null for whoever may not take them out. */
  links: z.int().nullable(),
  isMe: z.boolean(),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const InvitationState = z.enum(['open', 'used', 'expired', 'revoked']);
export type InvitationState = z.infer<typeof InvitationState>;

/** An invitation as an owner sees it; its token is shown once, when it is made. */
export const Invitation = z.strictObject({
  id: InvitationId,
  email: z.string(),
  name: z.string(),
  role: Role,
  /** The name of whoever invited. */
  by: z.string(),
  at: z.string(),
  expiresAt: z.string(),
  state: InvitationState,
});
export type Invitation = z.infer<typeof Invitation>;

/** The address to pass on, and a text to send with it; neither is kept. */
export const MadeInvitation = z.strictObject({ ...Invitation.shape, address: z.string(), text: z.string() });
export type MadeInvitation = z.infer<typeof MadeInvitation>;

export const NewInvitation = z.strictObject({
  email: Email,
  name: z.string().trim().max(80).optional(),
  role: Role,
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** What whoever holds an invitation may know before they accept it. */
export const InvitationSeen = z.strictObject({
  study: z.string(),
  role: Role,
  email: z.string(),
  name: z.string(),
  by: z.string(),
  expiresAt: z.string(),
  /** There is an account under this address: it signs in first. */
  hasAccount: z.boolean(),
  /** The name of whoever is signed in and would accept it. */
  signedInAs: z.string().nullable(),
});
export type InvitationSeen = z.infer<typeof InvitationSeen>;
