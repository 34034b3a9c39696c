import { z } from 'zod';

/** Only an address of this program: what begins with two slashes, or a slash and a backslash, is another's. */
const OWN = /^\/(?![/\\])/;

export const SignInSearch = z.object({
  /** Where one was going. */
  from: z.string().regex(OWN).optional().catch(undefined),
});
