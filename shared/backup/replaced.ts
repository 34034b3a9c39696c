import { z } from 'zod';

/** Backups of the data folder that one fresh one stands for now; null where there were none. */
export const BackupsReplaced = z.strictObject({
  replaced: z.array(z.string()),
  fresh: z.string().nullable(),
});
export type BackupsReplaced = z.infer<typeof BackupsReplaced>;
