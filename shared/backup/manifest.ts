import { z } from 'zod';

/** What a backup may hold, by its path in the data folder. */
const BackupPath = z
  .string()
  .regex(
    /^(control\.sqlite|studies\/[0-9a-f-]{36}\.(throughline|originals))$/,
    'not a file of a data folder',
  );

/** The first entry of a backup: what is in it, and how to know that nothing was lost on the way. */
export const BackupManifest = z.strictObject({
  format: z.literal('throughline-backup'),
  version: z.literal(1),
  /** The program that wrote it. */
  program: z.string(),
  takenAt: z.string(),
  files: z.array(
    z.strictObject({
      path: BackupPath,
      /** Bytes. */
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The file's schema, as its kind counts. */
      schema: z.int().min(0),
    }),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
