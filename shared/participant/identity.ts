import { z } from 'zod';

/** Who a participant is. Kept in the control file alone: never in a study file, an export, a log or the journal. */
export const Identity = z.strictObject({ name: z.string(), email: z.string(), note: z.string() });
export type Identity = z.infer<typeof Identity>;
