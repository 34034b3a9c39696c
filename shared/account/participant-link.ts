import { z } from 'zod';
import { ParticipantId, ParticipantLinkId } from '../ids.ts';

/** `open` still opens the coordinator's pages, whether or not it was used. */
export const LinkState = z.enum(['open', 'expired', 'revoked']);
export type LinkState = z.infer<typeof LinkState>;

/** A coordinator's personal address, as the team sees it; its token is shown once, when it is made. */
export const ParticipantLink = z.strictObject({
  id: ParticipantLinkId,
  participant: ParticipantId,
  /** The name of whoever made it. */
  by: z.string(),
  at: z.string(),
  expiresAt: z.string(),
  /** When it was last opened, or null. */
  openedAt: z.string().nullable(),
  state: LinkState,
});
export type ParticipantLink = z.infer<typeof ParticipantLink>;

/** With the address to pass on, which is kept nowhere. */
export const MadeLink = z.strictObject({ ...ParticipantLink.shape, address: z.string() });
export type MadeLink = z.infer<typeof MadeLink>;

/** Days a link opens anything: as asked, ninety where nobody says. */
export const LINK_DAYS = 90;
export const NewLink = z.strictObject({ days: z.number().int().min(1).max(400).optional() });
export type NewLink = z.infer<typeof NewLink>;
