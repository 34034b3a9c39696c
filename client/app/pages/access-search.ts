import { z } from 'zod';
import { AccessKind } from '#shared/account/access.ts';

export const AccessSearch = z.object({
  /** One kind of line. */
  what: AccessKind.optional().catch(undefined),
});
